package io.dockledger.money;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit is in another. */
class UnitConversionsTests {

    private final UnitConversions ours = UnitConversions.of(List.of(
            conversion("JAR", "BX", "EA", "12"),
            conversion("JAR", "EA", "KGM", "0.25"),
            conversion("OIL", "BX", "EA", "6"),
            conversion(null, "PF", "BX", "40"),
            conversion("JAR", "PF", "BX", "48")));

    private static UnitConversion conversion(@Nullable String sku, String from, String to, String factor) {
        return new UnitConversion(sku, from, to, new BigDecimal(factor));
    }

    @ParameterizedTest
    @CsvSource({
        "KGM, GRM, 1000",
        "GRM, TNE, 0.000001",
        "LTR, MLT, 1000",
        "MTQ, LTR, 1000",
        "MTR, INH, 39.37007874015748",
        "EA, C62, 1",
        "H87, DZN, 0.08333333333333333",
        "HUR, MIN, 60",
        "LBR, ONZ, 16",
        "XYZ, XYZ, 1"
    })
    void whatHoldsEverywhereIsBuiltIn(String from, String to, double factor) {
        Ratio found = requireNonNull(UnitConversions.builtIn().factor("ANY", from, to));

        assertThat(found.toDecimal().doubleValue()).isEqualTo(factor);
    }

    @Test
    void massIsNoVolume() {
        assertThat(UnitConversions.builtIn().factor(null, "KGM", "LTR")).isNull();
        assertThat(UnitConversions.builtIn().factor(null, "BX", "EA")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "JAR, BX, EA, 12",
        "OIL, BX, EA, 6",
        "JAR, EA, BX, 0.08333333333333333",
        "JAR, BX, KGM, 3",
        "JAR, BX, GRM, 3000",
        "JAR, GRM, DZN, 0.0003333333333333333",
        "JAR, PF, BX, 48",
        "OIL, PF, BX, 40",
        "OIL, PF, EA, 240",
        "JAR, TNE, BX, 333.3333333333333",
        "OIL, DZN, BX, 2"
    })
    void anItemHasItsOwnConversionsForwardsBackwardsAndChained(String sku, String from, String to, double factor) {
        Ratio found = requireNonNull(ours.factor(sku, from, to));

        assertThat(found.toDecimal().doubleValue()).isEqualTo(factor);
    }

    @Test
    void thereAndBackAgainIsExactlyOne() {
        Ratio boxes = requireNonNull(ours.factor("JAR", "BX", "GRM"));
        Ratio grams = requireNonNull(ours.factor("JAR", "GRM", "BX"));

        assertThat(boxes.times(grams)).isEqualTo(Ratio.ONE);
    }

    @Test
    void moreThanTwoInARowAreTooUncertain() {
        assertThat(ours.factor("JAR", "PF", "KGM")).isNull();
    }

    @Test
    void anotherItemsConversionsDoNotCount() {
        assertThat(ours.factor("SALT", "BX", "EA")).isNull();
    }

    @Test
    void aFactorIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> conversion(null, "BX", "EA", "0"));
    }
}
