package io.dockledger.matching;

import io.dockledger.money.Currencies;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: no more digits than mean something. */
final class Wording {

    private static final int DIGITS = 6;
    private static final MathContext BELOW_ONE = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private Wording() {}

    static Quantity quantity(Ratio amount, String unit) {
        return new Quantity(readable(amount), unit);
    }

    static Measure measure(Ratio amount, String unit) {
        return new Measure(quantity(amount, unit).amount(), unit);
    }

    /** A price keeps at least the digits of its currency: 1.00, 0.0375. */
    static BigDecimal price(Ratio price, String currency) {
        BigDecimal readable = readable(price).stripTrailingZeros();
        return readable.setScale(Math.max(readable.scale(), Currencies.minorDigits(currency)));
    }

    // Six digits after the point; of a number below one, six that are not zero.
    private static BigDecimal readable(Ratio value) {
        BigDecimal exact = value.toDecimal();
        if (exact.scale() <= DIGITS) {
            return exact;
        }
        return exact.abs().compareTo(BigDecimal.ONE) < 0
                ? exact.round(BELOW_ONE)
                : exact.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
