package io.dockledger.intake;

import java.time.Duration;

/** How long a failing event rests before it is tried again: twice as long each time, up to a limit. */
record DoublingPause(Duration first, Duration longest) {

    /** With this many doublings any first pause is past any sensible limit. */
    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param failures how often it has failed, at least once
     * @param jitter from 0 to 1; spreads those that failed together over the upper half of the pause
     */
    Duration after(int failures, double jitter) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(pause * (1 + jitter) / 2)));
    }
}
