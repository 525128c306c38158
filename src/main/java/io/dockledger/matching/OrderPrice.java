package io.dockledger.matching;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of an order line costs, in the order's currency, without rounding.
 *
 * @param stated the line's price
 * @param implied the price that the line amount speaks of, where it contradicts the stated one; null where it agrees
 */
record OrderPrice(Ratio stated, @Nullable Ratio implied) {

    /** Null when no conversion leads from the line's unit to the unit of its price. */
    static @Nullable OrderPrice of(OrderFacts order, OrderFacts.Line line, UnitConversions units) {
        Ratio priceUnits = units.factor(line.sku(), line.unit(), line.priceUnit());
        if (priceUnits == null) {
            return null;
        }
        Ratio stated = Prices.perUnit(line.price(), line.priceBase(), priceUnits);
        return new OrderPrice(stated, contradiction(order, line, stated));
    }

    /** The least that it may cost where the line contradicts itself. */
    Ratio least() {
        return implied == null ? stated : stated.min(implied);
    }

    private static @Nullable Ratio contradiction(OrderFacts order, OrderFacts.Line line, Ratio stated) {
        BigDecimal amount = line.amount();
        if (amount == null || line.quantity().signum() == 0) {
            return null;
        }
        Ratio difference = stated.times(line.quantity()).minus(Ratio.of(amount));
        return difference.signum() == 0 || new Rounding(order.currency()).vanishes(difference)
                ? null
                : Ratio.of(amount, line.quantity());
    }
}
