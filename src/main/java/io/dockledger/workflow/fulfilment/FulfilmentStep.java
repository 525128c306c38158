package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.CaseBook;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.SalesOrder;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.Processes;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the steps of a sales order's case have in common. */
@Component
class FulfilmentStep {

    private final FulfilmentDesk desk;
    private final ChainDesk chains;
    private final CaseBook cases;
    private final Outbox outbox;
    private final EvidenceLog evidence;

    FulfilmentStep(FulfilmentDesk desk, ChainDesk chains, CaseBook cases, Outbox outbox, EvidenceLog evidence) {
        this.desk = desk;
        this.chains = chains;
        this.cases = cases;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    DocumentKey key(DelegateExecution execution) {
        return DocumentKey.parse((String) execution.getVariable(OrderToRevenue.Variables.ORDER_KEY));
    }

    SalesOrder order(DelegateExecution execution) {
        return desk.order(key(execution));
    }

    String caseId(DelegateExecution execution) {
        return Processes.caseId(execution);
    }

    /** The document whose key stands in the variable. */
    <T extends Document> T document(DelegateExecution execution, String variable, Class<T> kind) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(variable));
        return kind.cast(chains.find(key).orElseThrow().document());
    }

    /** Records a document that we make, and shows it with the case. */
    void record(DelegateExecution execution, Document document) {
        chains.recordHere(document);
        chains.tie(key(execution), document);
    }

    /**
     * Tells the ledger, once for each key however often this is repeated, and keeps that as evidence.
     *
     * @param kind of the evidence; the message's key begins with it
     */
    void tell(String kind, DelegateExecution execution, String type, Document told, Map<String, Object> data) {
        Occasion occasion = Occasion.current();
        outbox.queue(new Message(
                type,
                kind + "/" + told.number(),
                told.number(),
                occasion.occurredAt(),
                occasion.correlationId(),
                caseId(execution),
                data));
        evidence.append(new EvidenceEntry(
                kind, occasion.actor(), caseId(execution), occasion.occurredAt(), occasion.correlationId(), data));
    }

    CaseBook cases() {
        return cases;
    }
}
