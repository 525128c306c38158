package io.dockledger.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: a document, or a part of it.
 *
 * @param concernsLine whether the part is a line, and not something else of the document
 * @param family of the item, empty where there is none
 * @param amount that amount bands speak of
 */
record Subject(String document, String part, boolean concernsLine, String family, String currency, BigDecimal amount) {

    static Subject whole(String document, String currency, BigDecimal amount) {
        return new Subject(document, Variance.WHOLE, false, "", currency, amount.abs());
    }

    static Subject line(String document, String part, @Nullable String family, String currency, BigDecimal amount) {
        return new Subject(document, part, true, family == null ? "" : family, currency, amount.abs());
    }

    /** A part of the document that is none of its lines: a charge, a total, an order or other document that it names. */
    Subject part(String other) {
        return new Subject(document, other, false, family, currency, amount);
    }
}
