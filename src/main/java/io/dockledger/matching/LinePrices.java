package io.dockledger.matching;

import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of an invoice line costs, in the invoice's unit and currency, without rounding.
 *
 * @param billed as the invoice says
 * @param ordered as the order says; null where the two cannot be compared
 * @param implied what the order's line amount speaks of, where the order contradicts itself; null otherwise
 * @param priceUnits how many of the units that the invoice's price is for one unit of the line is; null when unknown
 * @param incomparable why billed and ordered cannot be compared, other than for want of an exchange rate; null if they can
 */
record LinePrices(
        Ratio billed,
        @Nullable Ratio ordered,
        @Nullable Ratio implied,
        @Nullable Ratio priceUnits,
        @Nullable String incomparable) {

    /** What the goods are worth: as ordered; as billed where that cannot be said. */
    Ratio worth() {
        return ordered == null ? billed : ordered;
    }

    /** The least that the goods may be worth where the order contradicts itself. */
    Ratio leastWorth() {
        Ratio least = worth().min(billed);
        return implied == null ? least : least.min(implied);
    }

    /** A price of one unit as this invoice line writes prices. */
    BigDecimal written(Ratio perUnit, BilledLine line) {
        Ratio units = priceUnits == null ? Ratio.ONE : priceUnits;
        return Wording.price(Prices.written(perUnit, line.line.priceBase(), units), line.invoice.currency());
    }
}
