package io.dockledger.matching;

import io.dockledger.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what was expected and what was found.
 *
 * @param document key of the document that is wrong, such as {@code invoice:S-100/4711}
 * @param part the line of that document; or the charge, total, order or other document that is meant; {@code -} for the
 *     document as a whole
 * @param concernsLine whether the part is a line, and not something else that is meant
 * @param expected with its unit, for people
 * @param found with its unit, for people
 * @param difference how far the one is from the other, above zero to the buyer's disadvantage; null where it cannot be
 *     counted
 * @param limit what would have been allowed, for people
 * @param limitSource where the limit comes from, such as {@code match-tolerance v3 rule 7}
 * @param severity {@link Severity#ACCEPT} also where the difference is within its limits
 * @param accepted somebody decided to live with it, and it has not become worse since
 * @param value what is at stake, never negative, in the currency of the document; null where nobody can tell
 * @param description all of it in one line
 */
public record Variance(
        VarianceKind kind,
        String document,
        String part,
        boolean concernsLine,
        String expected,
        String found,
        @Nullable Measure difference,
        String limit,
        String limitSource,
        Severity severity,
        boolean accepted,
        @Nullable Money value,
        String description) {

    /** In {@link #limitSource()} of what cannot be compared before a conversion is loaded. */
    public static final String UNIT_CONVERSIONS = "unit conversions";

    /** In {@link #limitSource()} of what cannot be compared before a rate is loaded. */
    public static final String EXCHANGE_RATES = "exchange rates";

    /** Stands for the document as a whole in {@link #part()}. */
    public static final String WHOLE = "-";

    /** The same each time the same documents are matched: {@code quantity|invoice:S-100/4711|1}. */
    public String key() {
        return key(kind, document, part);
    }

    static String key(VarianceKind kind, String document, String part) {
        return kind.code() + "|" + document + "|" + part;
    }

    /**
     * What explains the variance, and every other one of the same document with the same cause: the one conversion or rate
     * that is missing, the same price in place of the same other one, or for some kinds the kind itself. Most variances
     * are their own cause.
     */
    public String cause() {
        if (limitSource.equals(UNIT_CONVERSIONS) || limitSource.equals(EXCHANGE_RATES)) {
            return limitSource + "|" + document;
        }
        if (kind == VarianceKind.PRICE && difference != null) {
            return String.join("|", kind.code(), document, expected, found);
        }
        return kind.hasOneCause() ? kind.code() + "|" + document : key();
    }

    /** Somebody has to decide. */
    public boolean blocks() {
        return severity == Severity.BLOCK && !accepted;
    }

    /** Somebody would have to decide, and has. */
    boolean isDecided() {
        return severity == Severity.BLOCK && accepted;
    }

    /** The difference as text, empty where it cannot be counted. */
    public String differenceText() {
        return difference == null ? "" : difference.toString();
    }
}
