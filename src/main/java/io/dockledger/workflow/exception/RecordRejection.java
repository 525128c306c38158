package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.documents.InvalidChange;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps who rejected the invoice and why; the case of the invoice ends by it. */
@Component
class RecordRejection implements JavaDelegate {

    private final ExceptionDesk desk;

    RecordRejection(ExceptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        if (Processes.isFollowUp(execution)) {
            throw new InvalidChange("%s has ended, so it cannot be rejected any more. Choose another outcome."
                    .formatted(desk.followed(exception)));
        }
        CompletedTask task = CompletedTask.current();
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.REJECT,
                task.person(),
                task.reason(),
                ExceptionStatus.REJECTED);
    }
}
