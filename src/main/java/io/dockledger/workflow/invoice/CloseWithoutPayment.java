package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.Invoice;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Settles an invoice of which nothing is to pay, or nothing any more; the paying system is told nothing, as there is nothing for it to do. */
@Component
class CloseWithoutPayment implements JavaDelegate {

    private final InvoiceStep step;
    private final InvoiceDesk desk;
    private final CaseBook cases;
    private final EvidenceLog evidence;

    CloseWithoutPayment(InvoiceStep step, InvoiceDesk desk, CaseBook cases, EvidenceLog evidence) {
        this.step = step;
        this.desk = desk;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invoice invoice = step.invoice(execution);
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                "nothing-to-pay",
                occasion.actor(),
                step.caseId(execution),
                occasion.occurredAt(),
                occasion.correlationId(),
                Map.of(
                        "invoice", invoice.number(),
                        "supplier", invoice.supplier().number(),
                        "billed", invoice.total().toPlainString(),
                        "paidBefore", desk.paid(invoice.key()).amount().toPlainString(),
                        "currency", invoice.currency())));
        step.acceptCredits(invoice.key());
        step.advance(invoice.key(), Stage.SETTLED);
        desk.stillTrue(invoice.key());
        cases.close(step.caseId(execution), CaseStatus.COMPLETED, occasion.occurredAt());
    }
}
