package io.dockledger.analytics.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogTests {

    private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");

    private final List<OpenException> open = new ArrayList<>();

    @Test
    void wholeDaysDecideOnTheBandOfAge() {
        for (String age :
                List.of("P-1D", "PT0S", "P2DT23H59M", "P3D", "P5DT23H", "P6D", "P10D", "P11D", "P30D", "P31D")) {
            opened(age, "quantity", "block", "1", "EUR");
        }

        assertThat(all().counts()).containsExactly(3, 2, 2, 2, 1);
    }

    @Test
    void whatIsHeldBackIsToldByCurrency() {
        opened("P1D", "quantity", "block", "10.50", "EUR");
        opened("P1D", "price", "block", "4.50", "EUR");
        opened("P1D", "price", "block", "7", "GBP");

        assertThat(all().blocked())
                .containsExactly(entry("EUR", new BigDecimal("15.00")), entry("GBP", new BigDecimal("7")));
    }

    @Test
    void aWarningHoldsNothingBackAndWhatNobodyKnowsIsCounted() {
        opened("P1D", "quantity", "warn", "10.50", "EUR");
        opened("P1D", "quantity", "block", null, "EUR");

        assertThat(all().exceptions()).isEqualTo(2);
        assertThat(all().blocked()).isEmpty();
        assertThat(all().unknown()).isEqualTo(1);
    }

    @Test
    void groupsAreToldApartAndThoseWithoutNameComeFirst() {
        opened("P1D", "quantity", "block", "1", "EUR");
        opened("P1D", "price", "block", "2", "EUR");
        opened("P40D", "price", "block", "3", "EUR");

        assertThat(Backlog.grouped(open, GroupedBy.KIND, NOW).keySet()).containsExactly("price", "quantity");
        assertThat(Backlog.grouped(open, GroupedBy.KIND, NOW).values())
                .extracting(Backlog::counts)
                .containsExactly(List.of(1, 0, 0, 0, 1), List.of(1, 0, 0, 0, 0));
        assertThat(Backlog.grouped(open, GroupedBy.SITE, NOW).keySet()).containsExactly("");
    }

    private Backlog all() {
        return Backlog.of(open, NOW);
    }

    private void opened(String age, String kind, String severity, @Nullable String value, String currency) {
        open.add(new OpenException(
                kind,
                "QTY",
                "accounts-payable",
                null,
                "S-1",
                NOW.minus(Duration.parse(age)),
                severity.equals("block"),
                value == null ? null : new BigDecimal(value),
                currency));
    }
}
