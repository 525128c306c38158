package io.dockledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Fractions that never round. */
class RatioTests {

    private static Ratio ratio(String numerator, String denominator) {
        return Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Test
    void threeThirdsAreOne() {
        Ratio third = ratio("1", "3");

        assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
        assertThat(third.times(new BigDecimal(3))).isEqualTo(Ratio.ONE);
    }

    @Test
    void equalFractionsAreEqualHoweverTheyAreWritten() {
        assertThat(ratio("2", "4")).isEqualTo(ratio("0.50", "1.0")).hasSameHashCodeAs(ratio("0.50", "1.0"));
        assertThat(ratio("1", "-2")).isEqualTo(ratio("-1", "2"));
        assertThat(ratio("1", "3")).isNotEqualTo(ratio("0.3333333333333333333333333333333333", "1"));
    }

    @Test
    void fractionsOfDifferentDenominatorsAddUp() {
        assertThat(ratio("1", "3").plus(ratio("1", "6"))).isEqualTo(ratio("1", "2"));
        assertThat(ratio("1", "6").minus(ratio("1", "3"))).isEqualTo(ratio("-1", "6"));
        assertThat(ratio("1", "4").plus(ratio("1", "6"))).isEqualTo(ratio("5", "12"));
    }

    @Test
    void fractionsAreComparedMultipliedAndDivided() {
        assertThat(ratio("1", "3")).isGreaterThan(ratio("0.333", "1"));
        assertThat(ratio("2", "3").times(ratio("3", "4"))).isEqualTo(ratio("1", "2"));
        assertThat(ratio("2", "3").dividedBy(ratio("4", "3"))).isEqualTo(ratio("1", "2"));
        assertThat(ratio("-2", "3").abs()).isEqualTo(ratio("2", "3"));
        assertThat(ratio("1", "3").toDecimal()).isEqualByComparingTo("0.3333333333333333333333333333333333");
        assertThat(ratio("1", "3")).hasToString("1/3");
        assertThat(ratio("2.50", "1")).hasToString("2.50");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ratio("1", "0"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(Ratio.ZERO::inverse);
    }

    @Property
    void whatIsAddedCanBeTakenAwayAgain(
            @ForAll @BigRange(min = "-9999", max = "9999") BigDecimal left,
            @ForAll @IntRange(min = 1, max = 999) int leftParts,
            @ForAll @BigRange(min = "-9999", max = "9999") BigDecimal right,
            @ForAll @IntRange(min = 1, max = 999) int rightParts) {
        Ratio first = Ratio.of(left, BigDecimal.valueOf(leftParts));
        Ratio second = Ratio.of(right, BigDecimal.valueOf(rightParts));

        assertThat(first.plus(second).minus(second)).isEqualTo(first);
        assertThat(first.plus(second)).isEqualTo(second.plus(first));
    }
}
