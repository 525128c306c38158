package io.dockledger.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in a currency. Kept without trailing zeros beyond the currency's minor unit, so that equal amounts are equal
 * values: 107.5 GBP and 107.500 GBP both read "107.50 GBP".
 *
 * @param amount in major units, such as pounds; not rounded unless {@link #rounded()} is asked for
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public Money {
        amount = Decimals.plain(amount, Currencies.minorDigits(currency));
    }

    /** The amount written as a decimal number, such as {@code "107.50"}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Throws {@link IllegalArgumentException} when the currencies differ, as all arithmetic here does. */
    public Money plus(Money other) {
        return new Money(amount.add(inMyCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inMyCurrency(other)), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money abs() {
        return amount.signum() < 0 ? new Money(amount.negate(), currency) : this;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return amount.signum();
    }

    /** To the currency's minor unit, half up: the way invoices are written. */
    public Money rounded() {
        return new Money(amount.setScale(Currencies.minorDigits(currency), RoundingMode.HALF_UP), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inMyCurrency(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal inMyCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts in " + currency + " and " + other.currency + " cannot be combined without a rate");
        }
        return other.amount;
    }
}
