package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a difference may go: a number, where zero allows none, or {@link #NOT_TESTED}. What is left out is neither: a
 * limit forgotten would otherwise allow everything.
 */
public final class Limit {

    /** As decision tables must write it where a limit is not wanted. */
    public static final String NOT_TESTED_TEXT = "not tested";

    public static final Limit NOT_TESTED = new Limit(null);

    private final @Nullable BigDecimal value;

    private Limit(@Nullable BigDecimal value) {
        this.value = value;
    }

    /** Throws {@link IllegalArgumentException} below zero. */
    public static Limit of(BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A limit says how far a difference may go, so it cannot be " + value);
        }
        return new Limit(value);
    }

    /** A decimal number or {@code not tested}; throws {@link IllegalArgumentException} for anything else, and for nothing. */
    public static Limit parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "A limit is missing: write a number, or \"not tested\" if none is wanted");
        }
        if (text.strip().equals(NOT_TESTED_TEXT)) {
            return NOT_TESTED;
        }
        try {
            return of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "A limit is a number or \"not tested\", not \"" + text + "\"", notANumber);
        }
    }

    public boolean isTested() {
        return value != null;
    }

    boolean isZero() {
        return value != null && value.signum() == 0;
    }

    /**
     * Whether there may be a difference of this size, given without its sign. A limit of zero allows none at all, also
     * where the size comes to nothing, as for goods without a price.
     */
    boolean allows(@Nullable Ratio size) {
        if (value == null) {
            return true;
        }
        return size != null && value.signum() > 0 && size.compareTo(Ratio.of(value)) <= 0;
    }

    /** For people. */
    String asMoney(String currency) {
        return value == null ? NOT_TESTED_TEXT : new Money(value, currency).toString();
    }

    @Override
    public String toString() {
        return value == null ? NOT_TESTED_TEXT : value.stripTrailingZeros().toPlainString();
    }
}
