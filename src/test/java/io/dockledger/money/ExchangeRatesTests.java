package io.dockledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates by date. */
class ExchangeRatesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final ExchangeRates rates = ExchangeRates.of(
            "EUR",
            List.of(
                    rate("EUR", "USD", MONDAY, "1.25"),
                    rate("EUR", "USD", MONDAY.plusDays(2), "1.20"),
                    rate("EUR", "GBP", MONDAY, "0.80")));

    private static ExchangeRate rate(String from, String to, LocalDate date, String rate) {
        return new ExchangeRate(from, to, date, new BigDecimal(rate));
    }

    private static Ratio exactly(String numerator, String denominator) {
        return Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Test
    void theNewestRateOnOrBeforeTheDateCounts() {
        assertThat(rates.rate("EUR", "USD", MONDAY)).isEqualTo(exactly("1.25", "1"));
        assertThat(rates.rate("EUR", "USD", MONDAY.plusDays(1))).isEqualTo(exactly("1.25", "1"));
        assertThat(rates.rate("EUR", "USD", MONDAY.plusDays(2))).isEqualTo(exactly("1.20", "1"));
        assertThat(rates.rate("EUR", "USD", MONDAY.minusDays(1))).isNull();
    }

    @Test
    void aRateServesBackwardsWithoutRounding() {
        assertThat(rates.rate("USD", "EUR", MONDAY.plusDays(5))).isEqualTo(exactly("1", "1.2"));
    }

    @Test
    void twoCurrenciesMeetInTheBaseCurrency() {
        assertThat(rates.rate("GBP", "USD", MONDAY)).isEqualTo(exactly("1.25", "0.80"));
        assertThat(rates.rate("GBP", "JPY", MONDAY)).isNull();
    }

    @Test
    void aCurrencyIsItselfOnAnyDay() {
        assertThat(ExchangeRates.none().rate("JPY", "JPY", MONDAY)).isEqualTo(Ratio.ONE);
        assertThat(ExchangeRates.none().rate("JPY", "EUR", MONDAY)).isNull();
    }

    @Test
    void aGivenRateStandsAboveTheInverseOfAnother() {
        ExchangeRates both = ExchangeRates.of(
                "EUR", List.of(rate("GBP", "EUR", MONDAY, "1.30"), rate("EUR", "GBP", MONDAY, "0.80")));

        assertThat(both.rate("EUR", "GBP", MONDAY)).isEqualTo(exactly("0.80", "1"));
        assertThat(both.rate("GBP", "EUR", MONDAY)).isEqualTo(exactly("1.30", "1"));
    }

    @Test
    void aRateIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate("EUR", "USD", MONDAY, "-1"));
    }
}
