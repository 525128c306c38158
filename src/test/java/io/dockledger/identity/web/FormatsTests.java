package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    private final Formats formats = new Formats(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "PT59S, no time",
        "PT1M, 1 minute",
        "PT59M59S, 59 minutes",
        "PT1H, 1 hour",
        "PT24H, 24 hours",
        "PT29H12M, 29.2 hours",
        "PT47H57M, 48 hours",
        "P2D, 2 days",
        "P3DT6H, 3.3 days",
        "P1000D, '1,000 days'"
    })
    void whatSomethingTookIsSaidAsExactlyAsReadersNeed(Duration duration, String text) {
        assertThat(formats.duration(duration)).isEqualTo(text);
    }

    @Test
    void sharesHaveOneDecimal() {
        assertThat(formats.percent(0.6534)).isEqualTo("65.3 %");
        assertThat(formats.percent(1.0)).isEqualTo("100.0 %");
        assertThat(formats.percent(null)).isEmpty();
    }
}
