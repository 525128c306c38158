package io.dockledger.workflow.invoice;

import io.dockledger.documents.Invoice;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a released payment back, because the match no longer holds and not everything was paid yet. */
@Component
class RecallPayment implements JavaDelegate {

    /** How often the payment was recalled. */
    static final String RECALLS = "recalls";

    static final String MESSAGE = "io.dockledger.payment.recalled.v1";

    private final InvoiceStep step;
    private final Outbox outbox;
    private final EvidenceLog evidence;

    RecallPayment(InvoiceStep step, Outbox outbox, EvidenceLog evidence) {
        this.step = step;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recall(execution, "the match no longer holds");
    }

    /** Tells the paying system not to pay what it was told to pay and has not paid yet. */
    void recall(DelegateExecution execution, String reason) {
        int recalls = execution.getVariable(RECALLS) instanceof Integer before ? before + 1 : 1;
        execution.setVariable(RECALLS, recalls);
        step.recall(step.key(execution));
        Invoice invoice = step.invoice(execution);
        Occasion occasion = Occasion.current();
        Map<String, String> data = Map.of(
                "invoice", invoice.number(),
                "supplier", invoice.supplier().number(),
                "reason", reason);
        outbox.queue(new Message(
                MESSAGE,
                "payment-recalled/" + step.caseId(execution) + "/" + recalls,
                invoice.number(),
                occasion.occurredAt(),
                occasion.correlationId(),
                step.caseId(execution),
                data));
        evidence.append(new EvidenceEntry(
                "payment-recalled",
                occasion.actor(),
                step.caseId(execution),
                occasion.occurredAt(),
                occasion.correlationId(),
                data));
    }
}
