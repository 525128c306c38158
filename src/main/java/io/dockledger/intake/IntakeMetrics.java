package io.dockledger.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What monitoring sees of the intake. No tag ever names a supplier, a document or a case. */
@Component
public class IntakeMetrics {

    private final MeterRegistry registry;
    private final Timer lag;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Timer.builder("dockledger.inbox.lag")
                .description("From the recording of an event until what it causes is committed")
                .publishPercentileHistogram()
                .register(registry);
    }

    void applied(Duration sinceRecorded) {
        lag.record(sinceRecorded);
        outcome("applied");
    }

    void outcome(String outcome) {
        outcomes(outcome, 1);
    }

    /** @param outcome accepted, applied, parked, retrying, dead, retried or discarded */
    void outcomes(String outcome, int count) {
        Counter.builder("dockledger.inbox.event")
                .description("Events by what became of them")
                .tag("outcome", outcome)
                .register(registry)
                .increment(count);
    }

    void received(Intake.Status status) {
        if (status == Intake.Status.ACCEPTED) {
            outcome("accepted");
            return;
        }
        Counter.builder("dockledger.event.duplicate")
                .description("Events that came again under an event id that is known")
                .tag("content", status == Intake.Status.CONFLICT ? "other" : "same")
                .register(registry)
                .increment();
    }

    /** Counts what was refused and so left no other trace. */
    public void refused(IntakeRefused.Problem problem) {
        Counter.builder("dockledger.intake.refused")
                .description("Requests that were not taken in")
                .tag("problem", problem.code())
                .register(registry)
                .increment();
    }
}
