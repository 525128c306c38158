package io.dockledger.partners;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt. Each pause is lengthened by up to a fifth at random, so that what failed
 * together does not come back together.
 */
record ListedPauses(List<Duration> pauses, RandomGenerator random) {

    private static final double JITTER = 0.2;

    /** The pause after the given number of attempts; empty when there shall be no other. */
    Optional<Duration> after(int attempts) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(attempts - 1);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble())));
    }
}
