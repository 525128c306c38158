package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.Processes;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of a return's case have in common: which return it is, telling others, and keeping evidence. */
@Component
class ReturnStep {

    private final ReturnDesk desk;
    private final Outbox outbox;
    private final EvidenceLog evidence;

    ReturnStep(ReturnDesk desk, Outbox outbox, EvidenceLog evidence) {
        this.desk = desk;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    DocumentKey key(DelegateExecution execution) {
        return DocumentKey.parse((String) execution.getVariable(ReturnsToCredit.Variables.RETURN_KEY));
    }

    ReturnAuthorisation authorisation(DelegateExecution execution) {
        return desk.authorisation(key(execution));
    }

    /**
     * Tells other systems, once however often the step is repeated.
     *
     * @param step the rest of the key, after the kind and the case
     */
    void tell(DelegateExecution execution, String kind, String step, Map<String, ? extends @Nullable Object> data) {
        tell(key(execution), Processes.caseId(execution), kind, step, data);
    }

    /** The same where it is no step of the case's process that tells. */
    void tell(DocumentKey key, String caseId, String kind, String step, Map<String, ? extends @Nullable Object> data) {
        Occasion occasion = Occasion.current();
        outbox.queue(new Message(
                "io.dockledger." + kind + ".v1",
                kind.replace('.', '-') + "/" + caseId + "/" + step,
                key.reference(),
                occasion.occurredAt(),
                occasion.correlationId(),
                caseId,
                data));
    }

    void prove(String kind, DelegateExecution execution, Map<String, ? extends @Nullable Object> detail) {
        prove(kind, Processes.caseId(execution), detail);
    }

    void prove(String kind, String caseId, Map<String, ? extends @Nullable Object> detail) {
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                kind, occasion.actor(), caseId, occasion.occurredAt(), occasion.correlationId(), detail));
    }
}
