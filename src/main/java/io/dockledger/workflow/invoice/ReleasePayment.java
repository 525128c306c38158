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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the paying system how much of the invoice to pay: what was not paid before. */
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
        Money unpaid = desk.unpaid(invoice.key());
        Occasion occasion = Occasion.current();
        if (!"".equals(execution.getVariable(InvoiceToPayment.Variables.APPROVAL_GROUP))) {
            cases.milestone(
                    step.caseId(execution), MilestoneNames.APPROVED, occasion.occurredAt(), occasion.documentKey());
        }
        Map<String, Object> data = data(invoice, unpaid);
        outbox.queue(new Message(
                MESSAGE,
                key(execution),
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
        step.release(invoice.key(), unpaid);
        desk.stillTrue(invoice.key());
    }

    /** Stable however often this step is repeated; another one only after the payment was recalled in between. */
    private String key(DelegateExecution execution) {
        Object recalls = Objects.requireNonNullElse(execution.getVariable(RecallPayment.RECALLS), 0);
        return "payment-released/" + step.caseId(execution) + "/" + recalls;
    }

    /** What is not known, such as a due date, is left out. */
    private Map<String, Object> data(Invoice invoice, Money unpaid) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("invoice", invoice.number());
        data.put("supplier", invoice.supplier().number());
        data.put("amount", unpaid.amount().toPlainString());
        data.put("currency", unpaid.currency());
        data.put("billed", invoice.total().toPlainString());
        Money paid = desk.paid(invoice.key());
        if (paid.signum() > 0) {
            data.put("paidBefore", paid.amount().toPlainString());
        }
        LocalDate dueOn = invoice.dueOn();
        if (dueOn != null) {
            data.put("dueOn", dueOn.toString());
        }
        data.put(
                "orders",
                invoice.namedChains().stream().map(DocumentKey::reference).toList());
        return data;
    }
}
