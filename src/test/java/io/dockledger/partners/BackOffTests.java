package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void lengthensEachPauseByUpToAFifthAndThenGivesUp() {
        BackOff backOff = new BackOff(PAUSES, new Random(7));

        for (int i = 0; i < 100; i++) {
            assertThat(backOff.after(1).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
            assertThat(backOff.after(2).orElseThrow()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
            assertThat(backOff.after(3)).isEmpty();
        }
    }

    @Test
    void doesNotPauseTheSameForAll() {
        BackOff backOff = new BackOff(PAUSES, new Random(7));

        assertThat(backOff.after(2)).isNotEqualTo(backOff.after(2));
    }

    @Test
    void givesUpAtOnceWithoutPauses() {
        assertThat(new BackOff(List.of(), new Random(7)).after(1)).isEmpty();
    }
}
