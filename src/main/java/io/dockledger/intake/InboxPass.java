package io.dockledger.intake;

import io.dockledger.evidence.Correlation;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.BatchWork.Done;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One go at a tenant's inbox: a batch in one transaction or, where that fails, its events one by one. Any number of
 * threads and nodes may do this at the same time.
 */
final class InboxPass {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPass.class);

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_TRACE = 20_000;

    private final EventApplication application;
    private final BatchWork work;
    private final InboxOutcomes outcomes;
    private final InboxEvidence evidence;
    private final IntakeMetrics metrics;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final IntakeProperties.Worker settings;
    private final DoublingPause pause;

    InboxPass(
            EventApplication application,
            BatchWork work,
            InboxOutcomes outcomes,
            InboxEvidence evidence,
            IntakeMetrics metrics,
            Clock clock,
            PlatformTransactionManager transactions,
            IntakeProperties properties) {
        this.application = application;
        this.work = work;
        this.outcomes = outcomes;
        this.evidence = evidence;
        this.metrics = metrics;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = properties.worker();
        this.pause = new DoublingPause(settings.firstRetry(), settings.longestRetry());
    }

    /** How a go ended. */
    enum Result {
        /** Nothing was due, or others are at it. */
        IDLE,
        /** Everything that was tried is being worked on elsewhere; worth another go in a moment. */
        BUSY,
        /** All that was due was taken; what was done may have made more of it due. */
        WORKED,
        /** As much as goes into one batch was taken, and there is probably more. */
        FULL
    }

    /**
     * @param onFullBatch called when there is probably more than this thread can do at once
     * @throws RuntimeException where the database cannot be reached
     */
    Result run(String tenant, Runnable onFullBatch) {
        return Tenancy.in(tenant, () -> {
            List<QueuedEvent> taken = new ArrayList<>();
            try {
                return told(inTransaction(() -> {
                    taken.addAll(work.take());
                    if (taken.size() >= settings.batch()) {
                        onFullBatch.run();
                    }
                    return work.apply(taken, application);
                }));
            } catch (RuntimeException | Error e) {
                if (taken.isEmpty()) {
                    throw e;
                }
                return recover(taken, e);
            } finally {
                Correlation.clear();
            }
        });
    }

    private Done inTransaction(Supplier<Done> doing) {
        Done done = transaction.execute(status -> doing.get());
        return done == null ? Done.NOTHING : done;
    }

    private Result recover(List<QueuedEvent> taken, Throwable cause) {
        if (taken.size() == 1) {
            fail(taken.get(0), cause);
        } else {
            LOG.debug("A batch of {} events failed; they are tried one by one.", taken.size(), cause);
            oneByOne(taken);
        }
        return Result.WORKED;
    }

    private void oneByOne(List<QueuedEvent> taken) {
        Set<String> failing = new HashSet<>();
        for (QueuedEvent event : taken) {
            if (!failing.contains(event.key()) && !succeeds(event)) {
                failing.add(event.key());
            }
        }
    }

    private boolean succeeds(QueuedEvent event) {
        Correlation.set(event.event().correlationId());
        try {
            told(inTransaction(() -> work.apply(work.take(event), application)));
            return true;
        } catch (RuntimeException | Error e) {
            fail(event, e);
            return false;
        }
    }

    private void fail(QueuedEvent event, Throwable cause) {
        Correlation.set(event.event().correlationId());
        int failures = event.attempts() + 1;
        boolean dead = failures >= settings.attempts();
        String reason = storable(FailureReason.of(cause), LONGEST_REASON);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant dueAt =
                now.plus(pause.after(failures, ThreadLocalRandom.current().nextDouble()));
        transaction.executeWithoutResult(status -> {
            if (outcomes.failed(event.id(), event.attempts(), dead, dueAt, reason, trace(cause)) && dead) {
                evidence.dead(event.event(), failures, reason, now);
            }
        });
        metrics.outcome(dead ? "dead" : "retrying");
        if (dead) {
            LOG.error("Event {} is dead after {} attempts.", event.id(), failures, cause);
        } else {
            LOG.warn(
                    "Event {} failed in attempt {} of {} and is tried again at {}: {}",
                    event.id(),
                    failures,
                    settings.attempts(),
                    dueAt,
                    reason);
        }
    }

    private Result told(Done done) {
        done.lags().forEach(metrics::applied);
        metrics.outcomes("parked", done.parked());
        metrics.outcomes("dead", done.dead());
        if (done.events().isEmpty()) {
            return Result.IDLE;
        }
        if (done.busy() == done.events().size()) {
            return Result.BUSY;
        }
        return done.events().size() >= settings.batch() ? Result.FULL : Result.WORKED;
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return storable(trace.toString(), LONGEST_TRACE);
    }

    private static String storable(String text, int longest) {
        String shortened = text.length() <= longest ? text : text.substring(0, longest);
        return shortened.replace('\0', ' ');
    }
}
