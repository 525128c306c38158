package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds up what was paid of the invoice; the case ends when that is all that was released. */
@Component
class RecordPayment implements JavaDelegate {

    private final InvoiceStep step;
    private final InvoiceDesk desk;
    private final CaseBook cases;

    RecordPayment(InvoiceStep step, InvoiceDesk desk, CaseBook cases) {
        this.step = step;
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey invoice = step.key(execution);
        boolean paidInFull = desk.isPaid(invoice);
        execution.setVariable(InvoiceToPayment.Variables.PAID_IN_FULL, paidInFull);
        if (paidInFull) {
            step.advance(invoice, Stage.SETTLED);
            desk.stillTrue(invoice);
            cases.close(
                    step.caseId(execution),
                    CaseStatus.COMPLETED,
                    Occasion.current().occurredAt());
        }
    }
}
