package io.dockledger.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListedPausesTests {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void lengthensEachPauseByUpToAFifthAndThenGivesUp() {
        ListedPauses pauses = new ListedPauses(PAUSES, new Random(7));

        for (int i = 0; i < 100; i++) {
            assertThat(pauses.after(1).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
            assertThat(pauses.after(2).orElseThrow()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
            assertThat(pauses.after(3)).isEmpty();
        }
    }

    @Test
    void doesNotPauseTheSameForAll() {
        ListedPauses pauses = new ListedPauses(PAUSES, new Random(7));

        assertThat(pauses.after(2)).isNotEqualTo(pauses.after(2));
    }

    @Test
    void givesUpAtOnceWithoutPauses() {
        assertThat(new ListedPauses(List.of(), new Random(7)).after(1)).isEmpty();
    }
}
