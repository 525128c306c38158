package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.workflow.engine.CompletedTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what should have been posted as received; the receipt as it was posted is kept as its earlier version. */
@Component
class RecordReceiptCorrection implements JavaDelegate {

    private final ExceptionDesk desk;
    private final Corrections corrections;

    RecordReceiptCorrection(ExceptionDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        CompletedTask task = CompletedTask.current();
        corrections.correctReceipt(exception, task.number(ResolveMatchException.Fields.CORRECTED_QUANTITY));
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.CORRECT_RECEIPT,
                task.person(),
                task.reason(),
                ExceptionStatus.OPEN);
    }
}
