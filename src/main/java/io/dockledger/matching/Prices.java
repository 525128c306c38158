package io.dockledger.matching;

import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/** Prices are written for so many of a unit; they are compared for one. */
final class Prices {

    private Prices() {}

    /**
     * The price of one unit.
     *
     * @param priceUnits how many of the price's units one unit is
     */
    static Ratio perUnit(BigDecimal price, BigDecimal priceBase, Ratio priceUnits) {
        return Ratio.of(price, base(priceBase)).times(priceUnits);
    }

    /** The other way: a price of one unit, written for {@code priceBase} of the price's unit. */
    static Ratio written(Ratio perUnit, BigDecimal priceBase, Ratio priceUnits) {
        return perUnit.dividedBy(priceUnits).times(base(priceBase));
    }

    /** Such as {@code GBP/KGM} or {@code GBP/100 KGM}. */
    static String unit(String currency, BigDecimal priceBase, String priceUnit) {
        BigDecimal base = base(priceBase).stripTrailingZeros();
        return base.compareTo(BigDecimal.ONE) == 0
                ? currency + "/" + priceUnit
                : currency + "/" + base.toPlainString() + " " + priceUnit;
    }

    // A price for nothing means a price for one: some systems leave a zero where nothing was entered.
    private static BigDecimal base(BigDecimal priceBase) {
        return priceBase.signum() <= 0 ? BigDecimal.ONE : priceBase;
    }
}
