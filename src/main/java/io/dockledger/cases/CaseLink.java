package io.dockledger.cases;

/** A case as the key of a chain leads to it; {@code documentKey} is the document that the case follows. */
public record CaseLink(
        String caseId,
        String process,
        String businessKey,
        String documentKey,
        CaseStatus status,
        String correlationId) {

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }

    CaseLink with(CaseStatus newStatus) {
        return new CaseLink(caseId, process, businessKey, documentKey, newStatus, correlationId);
    }
}
