package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.Invoice;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.money.Money;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the paying system how much of the invoice to pay. */
@Component
class ReleasePayment implements JavaDelegate {

    /** Reached only where somebody had to approve; then nothing is released before. */
    static final String MESSAGE = "io.dockledger.payment.released.v1";

    private final InvoiceStep step;
    private final InvoiceDesk desk;
    private final CaseBook cases;
    private final Outbox outbox;
    private final EvidenceLog evidence;

    ReleasePayment(InvoiceStep step, InvoiceDesk desk, CaseBook cases, Outbox outbox, EvidenceLog evidence) {
        this.step = step;
        this.desk = desk;
        this.cases = cases;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invoice invoice = step.invoice(execution);
        Money payable = desk.judge(invoice.key()).result().payable();
        Occasion occasion = Occasion.current();
        if (!"".equals(execution.getVariable(InvoiceToPayment.Variables.APPROVAL_GROUP))) {
            cases.milestone(
                    step.caseId(execution), MilestoneNames.APPROVED, occasion.occurredAt(), occasion.documentKey());
        }
        Map<String, String> data = data(invoice, payable);
        outbox.queue(new Message(
                MESSAGE,
                key(execution, invoice.key()),
                invoice.number(),
                occasion.occurredAt(),
                occasion.correlationId(),
                step.caseId(execution),
                data));
        evidence.append(new EvidenceEntry(
                "payment-released",
                occasion.actor(),
                step.caseId(execution),
                occasion.occurredAt(),
                occasion.correlationId(),
                data));
        step.acceptCredits(invoice.key());
        step.advance(invoice.key(), Stage.RELEASED);
        desk.stillTrue(invoice.key());
    }

    /** Stable however often this step is repeated; another one only after the payment was recalled in between. */
    private static String key(DelegateExecution execution, DocumentKey invoice) {
        Object recalls = Objects.requireNonNullElse(execution.getVariable(RecallPayment.RECALLS), 0);
        return "payment-released/" + invoice + "/" + recalls;
    }

    private static Map<String, String> data(Invoice invoice, Money payable) {
        return Map.of(
                "invoice", invoice.number(),
                "supplier", invoice.supplier().number(),
                "amount", payable.amount().toPlainString(),
                "currency", payable.currency(),
                "billed", invoice.total().toPlainString(),
                "dueOn", String.valueOf(invoice.dueOn()),
                "orders", String.join(" ", invoice.orders()));
    }
}
