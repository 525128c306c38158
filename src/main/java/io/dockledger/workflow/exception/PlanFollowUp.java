package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.matching.VarianceKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets by when the exception is due, reminded of and escalated, counted from when it was first opened: a new match must
 * not start the clock again. What is overdue stays overdue; a reminder, escalation or wait that is already past comes at
 * the next multiple still to come. Only the wait for a credit note is counted from when one came that credits more than was short, decided on or not.
 */
@Component
class PlanFollowUp implements JavaDelegate {

    private static final Map<String, String> DEADLINES = Map.of(
            ResolveMatchException.Variables.REMIND_AFTER,
            ResolveMatchException.Variables.REMIND_AT,
            ResolveMatchException.Variables.ESCALATE_AFTER,
            ResolveMatchException.Variables.ESCALATE_AT);

    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final Clock clock;

    PlanFollowUp(ExceptionDesk desk, CaseBook cases, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        Instant openedAt = exception.handling().openedAt();
        Map<String, Object> deadlines = new HashMap<>();
        deadlines.put(
                ResolveMatchException.Variables.DUE_AT,
                Date.from(openedAt.plus(duration(execution, ResolveMatchException.Variables.DUE_AFTER))));
        DEADLINES.forEach((after, at) -> deadlines.put(at, Date.from(next(openedAt, duration(execution, after)))));
        deadlines.put(
                ResolveMatchException.Variables.CREDIT_NOTE_DEADLINE,
                Date.from(next(
                        creditNoteAwaitedSince(exception),
                        duration(execution, ResolveMatchException.Variables.CREDIT_NOTE_PATIENCE))));
        execution.setVariables(deadlines);
    }

    /** A supplier whose credit note waited for our decision, because it credits more than was short, was not late. */
    private Instant creditNoteAwaitedSince(CaseException exception) {
        return cases.exceptionsOf(Set.of(exception.caseId())).stream()
                .filter(other -> other.finding().kind().equals(VarianceKind.OVER_CREDIT.code()))
                .map(other -> other.handling().openedAt())
                .max(Comparator.naturalOrder())
                .orElse(exception.handling().openedAt());
    }

    private static Duration duration(DelegateExecution execution, String variable) {
        return Duration.parse((String) execution.getVariable(variable));
    }

    private Instant next(Instant openedAt, Duration after) {
        Instant now = clock.instant();
        Instant at = openedAt.plus(after);
        while (!at.isAfter(now)) {
            at = at.plus(after);
        }
        return at;
    }
}
