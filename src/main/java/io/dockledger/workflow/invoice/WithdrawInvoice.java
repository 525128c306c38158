package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier cancelled the invoice: it claims nothing any more, and its exceptions are gone. */
@Component
class WithdrawInvoice implements JavaDelegate {

    private final InvoiceStep step;
    private final RecallPayment recallPayment;
    private final ExceptionDesk exceptions;
    private final CaseBook cases;

    WithdrawInvoice(InvoiceStep step, RecallPayment recallPayment, ExceptionDesk exceptions, CaseBook cases) {
        this.step = step;
        this.recallPayment = recallPayment;
        this.exceptions = exceptions;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (step.isReleased(execution)) {
            recallPayment.recall(execution, "the supplier cancelled the invoice");
        }
        step.withdraw(step.key(execution));
        exceptions.reconcile(step.caseId(execution), List.of());
        cases.close(
                step.caseId(execution), CaseStatus.CANCELLED, Occasion.current().occurredAt());
    }
}
