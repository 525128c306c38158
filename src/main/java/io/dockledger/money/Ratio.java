package io.dockledger.money;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An exact fraction of two decimals. Prices per base quantity, converted units and inverted rates are compared as
 * fractions, so that no division ever rounds before two values are compared.
 */
public final class Ratio implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
    public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    private final BigDecimal numerator;
    private final BigDecimal denominator;

    private Ratio(BigDecimal numerator, BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** Throws {@link ArithmeticException} when the denominator is zero. */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction of " + numerator + " by zero");
        }
        if (isOne(denominator)) {
            return of(numerator);
        }
        return denominator.signum() > 0
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.negate(), denominator.negate());
    }

    public Ratio plus(Ratio other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return overCommonDenominator(other);
    }

    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    public Ratio times(Ratio other) {
        return new Ratio(product(numerator, other.numerator), product(denominator, other.denominator));
    }

    public Ratio times(BigDecimal factor) {
        return new Ratio(numerator.multiply(factor), denominator);
    }

    /** Throws {@link ArithmeticException} when the other is zero. */
    public Ratio dividedBy(Ratio other) {
        return times(other.inverse());
    }

    /** Throws {@link ArithmeticException} when this is zero. */
    public Ratio inverse() {
        return of(denominator, numerator);
    }

    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    public Ratio abs() {
        return numerator.signum() < 0 ? negated() : this;
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    /** As a decimal number of at most 34 digits, half even: for showing and rounding, never for comparing. */
    public BigDecimal toDecimal() {
        return isOne(denominator) ? numerator : numerator.divide(denominator, MathContext.DECIMAL128);
    }

    @Override
    public int compareTo(Ratio other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        return toDecimal().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return isOne(denominator)
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }

    // Sums of many thirds would otherwise multiply their denominators without end.
    private Ratio overCommonDenominator(Ratio other) {
        if (divides(denominator, other.denominator)) {
            BigDecimal times = other.denominator.divide(denominator);
            return new Ratio(numerator.multiply(times).add(other.numerator), other.denominator);
        }
        if (divides(other.denominator, denominator)) {
            BigDecimal times = denominator.divide(other.denominator);
            return new Ratio(numerator.add(other.numerator.multiply(times)), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    private static boolean divides(BigDecimal divisor, BigDecimal value) {
        return value.remainder(divisor).signum() == 0;
    }

    private static BigDecimal product(BigDecimal left, BigDecimal right) {
        if (isOne(left)) {
            return right;
        }
        return isOne(right) ? left : left.multiply(right);
    }

    private static boolean isOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0;
    }
}
