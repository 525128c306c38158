package io.dockledger.money;

import java.math.BigDecimal;

/**
 * So much of something. Kept without trailing zeros, so that 10.0 KGM and 10 KGM are equal values.
 *
 * @param unit UN/ECE recommendation 20 code, such as KGM
 */
public record Quantity(BigDecimal amount, String unit) {

    public Quantity {
        amount = Decimals.plain(amount, 0);
    }

    /** The amount written as a decimal number, such as {@code "12.5"}. */
    public static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity zero(String unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    public int signum() {
        return amount.signum();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
