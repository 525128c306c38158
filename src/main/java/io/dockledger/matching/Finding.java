package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A difference before anybody asked whether it is allowed.
 *
 * @param difference above zero to the buyer's disadvantage; null where it cannot be counted
 * @param percent of what was expected, without sign; null where nothing was expected or nothing can be counted
 * @param absolute what absolute limits are compared with, without sign
 * @param value at stake
 * @param certain why no limit can allow this; null when the table decides
 */
record Finding(
        VarianceKind kind,
        String expected,
        String found,
        @Nullable Measure difference,
        @Nullable Ratio percent,
        Ratio absolute,
        Money value,
        String description,
        @Nullable Certainty certain) {

    /** What forbids it, and where that is kept. */
    record Certainty(String reason, String source) {}

    private static final Ratio HUNDRED = Ratio.of(new BigDecimal(100));

    /** A difference that can be counted. */
    static Finding counted(
            VarianceKind kind,
            Expectation expectation,
            Measure difference,
            @Nullable Ratio percent,
            Money value,
            String description) {
        return new Finding(
                kind,
                expectation.expected(),
                expectation.found(),
                difference,
                percent,
                Ratio.of(value.amount()),
                value,
                description,
                null);
    }

    /** Something that is so or is not so. */
    static Finding plain(VarianceKind kind, Expectation expectation, Money value, String description) {
        return new Finding(
                kind,
                expectation.expected(),
                expectation.found(),
                null,
                null,
                Ratio.of(value.amount()),
                value,
                description,
                null);
    }

    /** The same, but no limit can allow it. */
    Finding forbidden(String reason, String source) {
        return new Finding(
                kind,
                expected,
                found,
                difference,
                percent,
                absolute,
                value,
                description,
                new Certainty(reason, source));
    }

    /** The same, but absolute limits are not of its value. */
    Finding measuredBy(Ratio other) {
        return new Finding(kind, expected, found, difference, percent, other, value, description, certain);
    }

    boolean isToOurAdvantage() {
        return difference != null && difference.value().signum() < 0;
    }

    /** How many percent of the expected the difference is; null when nothing was expected. */
    static @Nullable Ratio percent(Ratio difference, Ratio expected) {
        return expected.signum() == 0 ? null : difference.abs().times(HUNDRED).dividedBy(expected.abs());
    }
}
