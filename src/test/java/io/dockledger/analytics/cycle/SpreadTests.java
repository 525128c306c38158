package io.dockledger.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTests {

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final List<Span> spans = new ArrayList<>();

    @Test
    void withoutCasesNothingIsKnown() {
        assertThat(Spread.of(spans, THREE_DAYS)).isEqualTo(new Spread(0, 0, 0, 0, null, null, null));
    }

    @Test
    void halfAndNineOfTenOfTenCasesThatGotThere() {
        for (int days = 1; days <= 10; days++) {
            took(days, Span.Ending.REACHED);
        }

        Spread spread = Spread.of(spans, THREE_DAYS);

        assertThat(spread.median()).isEqualTo(Duration.ofDays(5));
        assertThat(spread.p90()).isEqualTo(Duration.ofDays(9));
        assertThat(spread.withinTarget()).isCloseTo(0.3, within(1e-12));
    }

    /**
     * Reached on day 1 and 2, open since 3 days, reached on day 4: after day 1 three of four remain, after day 2 two of four;
     * then one leaves unseen, and the last that is watched gets there: half by day 2, all by day 4. The average over those
     * that got there would say the same with the open one waiting for a year.
     */
    @Test
    void whatIsOnItsWayCountsForAsLongAsItHasWaited() {
        took(1, Span.Ending.REACHED);
        took(2, Span.Ending.REACHED);
        took(3, Span.Ending.OPEN);
        took(4, Span.Ending.REACHED);

        Spread spread = Spread.of(spans, THREE_DAYS);

        assertThat(spread)
                .extracting(Spread::cases, Spread::reached, Spread::open, Spread::givenUp)
                .containsExactly(4, 3, 1, 0);
        assertThat(spread.median()).isEqualTo(Duration.ofDays(2));
        assertThat(spread.p90()).isEqualTo(Duration.ofDays(4));
        assertThat(spread.withinTarget()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whereFewerThanHalfGotThereNobodyKnowsTheMedian() {
        took(1, Span.Ending.REACHED);
        took(5, Span.Ending.OPEN);
        took(6, Span.Ending.GIVEN_UP);

        Spread spread = Spread.of(spans, THREE_DAYS);

        assertThat(spread.median()).isNull();
        assertThat(spread.withinTarget()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(spread.givenUp()).isEqualTo(1);
    }

    private void took(int days, Span.Ending ending) {
        CaseHistory history =
                new CaseHistory("case", "1", new CaseHistory.Traits(null, null, "1"), null, List.of(), List.of());
        spans.add(new Span(history, BEGIN, BEGIN.plus(days, ChronoUnit.DAYS), ending));
    }
}
