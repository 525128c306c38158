package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseException;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.Disputes;
import io.dockledger.workflow.exception.ExceptionFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets by when the supplier has to answer and when it is reminded. What it was told when it was asked holds, however
 * often the exception is matched again.
 */
@Component
class PlanAnswer implements JavaDelegate {

    private final ExceptionFacts facts;
    private final Disputes disputes;
    private final Clock clock;

    PlanAnswer(ExceptionFacts facts, Disputes disputes, Clock clock) {
        this.facts = facts;
        this.disputes = disputes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = facts.subject(execution);
        Optional<Dispute> before = disputes.openAbout(exception.id());
        Instant now = clock.instant();
        Instant deadline = before.map(Dispute::answerBy)
                .orElseGet(() -> now.plus(duration(execution, SupplierDispute.Variables.ANSWER_AFTER)));
        Duration pause = duration(execution, SupplierDispute.Variables.ANSWER_REMIND_AFTER);
        execution.setVariables(Map.of(
                SupplierDispute.Variables.ANSWER_DEADLINE,
                Date.from(deadline),
                SupplierDispute.Variables.ANSWER_REMIND_AT,
                Date.from(next(before.map(Dispute::openedAt).orElse(now), pause, now))));
    }

    static Duration duration(DelegateExecution execution, String variable) {
        return Duration.parse((String) execution.getVariable(variable));
    }

    private static Instant next(Instant since, Duration pause, Instant now) {
        Instant at = since.plus(pause);
        while (!at.isAfter(now)) {
            at = at.plus(pause);
        }
        return at;
    }
}
