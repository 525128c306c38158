package io.dockledger.workflow;

import io.dockledger.evidence.Correlation;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the current thread is doing on whose behalf: an event being applied, a person's command, or a timer.
 *
 * @param actor the person or system who acts
 * @param occurredAt when it happened in the world
 * @param documentKey the document that it came with, where it was one
 */
public record Occasion(
        String actor,
        Instant occurredAt,
        String correlationId,
        @Nullable String documentKey) {

    /** Who acts when a timer fires. */
    public static final String CLOCK = "system:clock";

    private static final ThreadLocal<@Nullable Occasion> CURRENT = new ThreadLocal<>();

    /** The occasion of the current thread; a timer's where none was given. */
    public static Occasion current() {
        Occasion occasion = CURRENT.get();
        return occasion == null ? new Occasion(CLOCK, Instant.now(), Correlation.current(), null) : occasion;
    }

    /** When it occurred, but never later than now: the clock of another system may be ahead of ours. */
    public Instant since(Instant now) {
        return occurredAt.isBefore(now) ? occurredAt : now;
    }

    /** Does the work on this occasion, and restores what was before. */
    public <T> T during(Supplier<T> work) {
        Occasion before = CURRENT.get();
        CURRENT.set(this);
        Correlation.set(correlationId);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
                Correlation.clear();
            } else {
                CURRENT.set(before);
                Correlation.set(before.correlationId());
            }
        }
    }
}
