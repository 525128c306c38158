package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.workflow.engine.CompletedTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the order as procurement put it right; the order as it was is kept as its earlier version. */
@Component
class RecordOrderCorrection implements JavaDelegate {

    private final ExceptionDesk desk;
    private final Corrections corrections;

    RecordOrderCorrection(ExceptionDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        CompletedTask task = CompletedTask.current();
        corrections.correctOrder(exception, task);
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.CORRECT_ORDER,
                task.person(),
                task.reason(),
                ExceptionStatus.OPEN);
    }
}
