package io.dockledger.matching;

import io.dockledger.money.Currencies;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/** What rounds to nothing in a currency is no difference: nobody can pay it. */
final class Rounding {

    private final String currency;
    private final Ratio halfMinorUnit;

    Rounding(String currency) {
        this.currency = currency;
        this.halfMinorUnit = Ratio.of(Currencies.minorUnit(currency).multiply(new BigDecimal("0.5")));
    }

    String currency() {
        return currency;
    }

    /** Half a penny vanishes, as one system rounds it up and the next one down. */
    boolean vanishes(Ratio amount) {
        return amount.abs().compareTo(halfMinorUnit) <= 0;
    }

    /** Without its sign, to the minor unit. */
    Money size(Ratio amount) {
        return new Money(amount.abs().toDecimal(), currency).rounded();
    }

    /** With its sign, to the minor unit. */
    Money money(Ratio amount) {
        return new Money(amount.toDecimal(), currency).rounded();
    }
}
