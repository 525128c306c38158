package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order is closed short by a person: what has not come is no longer expected. */
@Component
class RecordCloseShort implements JavaDelegate {

    private final ExceptionDesk desk;
    private final Corrections corrections;
    private final CaseBook cases;

    RecordCloseShort(ExceptionDesk desk, Corrections corrections, CaseBook cases) {
        this.desk = desk;
        this.corrections = corrections;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        CompletedTask task = CompletedTask.current();
        corrections.close(exception, task.reason());
        cases.milestone(
                exception.caseId(),
                MilestoneNames.ORDER_CLOSED_SHORT,
                Occasion.current().occurredAt(),
                exception.finding().documentKey());
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.CLOSE_SHORT,
                task.person(),
                task.reason(),
                ExceptionStatus.ACCEPTED);
    }
}
