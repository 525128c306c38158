package io.dockledger.money;

import java.math.BigDecimal;

/** Brings decimals into one form each, so that equal numbers are equal values. */
final class Decimals {

    private Decimals() {}

    /** The same number with at least the given digits after the point, and beyond these no trailing zeros. */
    static BigDecimal plain(BigDecimal value, int digits) {
        int scale = value.scale();
        if (scale == digits) {
            return value;
        }
        if (scale < digits) {
            return value.setScale(digits);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < digits ? stripped.setScale(digits) : stripped;
    }
}
