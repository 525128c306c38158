package io.dockledger.analytics.cycle;

import java.time.Duration;
import java.time.Instant;

/**
 * How long one case took, or has taken so far.
 *
 * @param end when it got there; else when that became impossible, or until when it was looked at
 */
public record Span(CaseHistory of, Instant begin, Instant end, Ending ending) {

    /** How a span ends. */
    public enum Ending {
        /** The case got there. */
        REACHED,
        /** It is still on its way. */
        OPEN,
        /** It ended without getting there: it was cancelled, or came to nothing. */
        GIVEN_UP
    }

    /** Never less than nothing: what is reported late shows as latency of data, and not here. */
    public Duration length() {
        Duration length = Duration.between(begin, end);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
