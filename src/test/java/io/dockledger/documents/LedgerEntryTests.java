package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerEntryTests {

    private static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);

    /** The ledger was told 300.00 EUR. */
    private final LedgerEntry told = new Accrual(
            "SO-1-2026-10",
            "SO-1",
            new Party("C-1", null),
            null,
            "EUR",
            MONTH_END,
            List.of(),
            new BigDecimal("300.00"),
            LedgerStatus.CONFIRMED,
            null,
            null,
            null);

    @Test
    void aPostingInAnotherCurrencyThanWasToldIsRefused() {
        assertThatThrownBy(() -> told.requireCurrency("USD"))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("accrual:SO-1-2026-10 is in EUR, but was posted in USD");
    }

    @Test
    void oneInTheSameOrInNoneIsNot() {
        assertThatCode(() -> told.requireCurrency("EUR")).doesNotThrowAnyException();
        assertThatCode(() -> told.requireCurrency(null)).doesNotThrowAnyException();
    }
}
