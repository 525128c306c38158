package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A difference that rules outside the match found, before anybody asked whether it is allowed.
 *
 * @param part the line of the document, or what else of it is meant
 * @param concernsLine whether the part is a line
 * @param family of the line's item; null where there is none
 * @param amount that amount bands speak of, in the value's currency
 * @param measure how far the one is from the other; null where it cannot be counted
 * @param percent of what was expected, without sign; null where nothing was expected or nothing can be counted
 * @param value at stake
 * @param description all of it in one line
 */
public record Difference(
        VarianceKind kind,
        String document,
        String part,
        boolean concernsLine,
        @Nullable String family,
        BigDecimal amount,
        String expected,
        String found,
        @Nullable Measure measure,
        @Nullable Ratio percent,
        Money value,
        String description) {

    Subject subject() {
        return new Subject(document, part, concernsLine, family == null ? "" : family, value.currency(), amount.abs());
    }

    Finding finding() {
        Expectation expectation = new Expectation(expected, found);
        return measure == null
                ? Finding.plain(kind, expectation, value, description)
                : Finding.counted(kind, expectation, measure, percent, value, description);
    }
}
