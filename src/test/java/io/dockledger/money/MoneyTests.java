package io.dockledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and quantities. */
class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "107.5, GBP, 107.50 GBP",
        "107.5000, GBP, 107.50 GBP",
        "0.0375, GBP, 0.0375 GBP",
        "1200, JPY, 1200 JPY",
        "1E+3, JPY, 1000 JPY",
        "1.5, KWD, 1.500 KWD",
        "2, XYZ, 2.00 XYZ"
    })
    void anAmountReadsAsItsCurrencyIsWritten(String amount, String currency, String text) {
        assertThat(Money.of(amount, currency)).hasToString(text);
    }

    @Test
    void equalAmountsAreEqualValues() {
        assertThat(Money.of("1.0", "EUR")).isEqualTo(Money.of("1.000", "EUR"));
        assertThat(Quantity.of("10.00", "KGM"))
                .isEqualTo(Quantity.of("1E+1", "KGM"))
                .hasToString("10 KGM");
        assertThat(Quantity.of("0.250", "KGM")).hasToString("0.25 KGM");
    }

    @ParameterizedTest
    @CsvSource({"1.005, GBP, 1.01", "-1.005, GBP, -1.01", "0.5, JPY, 1", "1.0005, KWD, 1.001"})
    void amountsAreRoundedHalfUpToWhatCanBePaid(String amount, String currency, String rounded) {
        assertThat(Money.of(amount, currency).rounded().amount()).isEqualByComparingTo(rounded);
    }

    @Test
    void amountsOfOneCurrencyAreReckonedWith() {
        Money ten = Money.of("10", "GBP");

        assertThat(ten.plus(Money.of("2.50", "GBP"))).isEqualTo(Money.of("12.50", "GBP"));
        assertThat(ten.minus(Money.of("12.50", "GBP")).abs()).isEqualTo(Money.of("2.50", "GBP"));
        assertThat(ten.times(new BigDecimal("0.175"))).isEqualTo(Money.of("1.75", "GBP"));
        assertThat(ten.max(Money.zero("GBP"))).isEqualTo(ten);
        assertThat(ten.minus(ten).signum()).isZero();
    }

    @Test
    void amountsOfTwoCurrenciesAreNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "GBP").plus(Money.of("1", "EUR")))
                .withMessage("Amounts in GBP and EUR cannot be combined without a rate");
    }
}
