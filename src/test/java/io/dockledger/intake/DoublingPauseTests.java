package io.dockledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoublingPauseTests {

    private final DoublingPause pause = new DoublingPause(Duration.ofSeconds(1), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "7, 64", "10, 512", "11, 600", "1000, 600"})
    void thePauseDoublesUpToItsLimit(int failures, long seconds) {
        assertThat(pause.after(failures, 1)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void jitterSpreadsOverTheUpperHalf() {
        assertThat(pause.after(3, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pause.after(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
    }
}
