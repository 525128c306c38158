package io.dockledger.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: a document, or a part of it.
 *
 * @param family of the item, empty where there is none
 * @param amount that amount bands speak of
 */
record Subject(String document, String part, String family, String currency, BigDecimal amount) {

    static Subject whole(String document, String currency, BigDecimal amount) {
        return new Subject(document, Variance.WHOLE, "", currency, amount.abs());
    }

    static Subject line(String document, String part, @Nullable String family, String currency, BigDecimal amount) {
        return new Subject(document, part, family == null ? "" : family, currency, amount.abs());
    }

    Subject part(String other) {
        return new Subject(document, other, family, currency, amount);
    }
}
