package io.dockledger.cases;

import java.time.Instant;
import java.util.Set;

/**
 * A case that begins.
 *
 * @param caseId the id of the process instance
 * @param process the id of the process, such as {@code invoice-to-payment}
 * @param businessKey the number of the document that the case follows
 * @param documentKey the key of that document; the case is always found under it, as under a chain
 * @param chains the keys of the chains that the case belongs to, such as {@code purchase-order:4711}
 * @param modelVersion the version of the process it runs on: {@code 3}, or {@code 1 (own)} of the company's own
 * @param modelSha256 of that process as it was deployed
 * @param occurredAt when it began in the world
 */
public record CaseOpened(
        String caseId,
        String process,
        String businessKey,
        String documentKey,
        Set<String> chains,
        CaseFacts facts,
        String modelVersion,
        String modelSha256,
        String correlationId,
        Instant occurredAt) {

    public CaseOpened {
        chains = Set.copyOf(chains);
    }

    CaseOpened with(CaseFacts newFacts, Set<String> newChains) {
        return new CaseOpened(
                caseId,
                process,
                businessKey,
                documentKey,
                newChains,
                newFacts,
                modelVersion,
                modelSha256,
                correlationId,
                occurredAt);
    }
}
