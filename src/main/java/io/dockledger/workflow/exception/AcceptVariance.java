package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.workflow.engine.CompletedTask;
import io.micrometer.core.instrument.MeterRegistry;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The variance is accepted, by its owner or by whoever had to approve that: an override, which the next match respects. */
@Component
class AcceptVariance implements JavaDelegate {

    private final ExceptionDesk desk;
    private final Affected affected;
    private final MeterRegistry meters;

    AcceptVariance(ExceptionDesk desk, Affected affected, MeterRegistry meters) {
        this.desk = desk;
        this.affected = affected;
        this.meters = meters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        CompletedTask task = CompletedTask.current();
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.ACCEPT,
                task.person(),
                task.reason(),
                ExceptionStatus.ACCEPTED);
        meters.counter(
                        "dockledger.policy.override",
                        "outcome",
                        exception.finding().kind())
                .increment();
        affected.by(exception);
    }
}
