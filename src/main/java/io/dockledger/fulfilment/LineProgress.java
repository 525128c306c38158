package io.dockledger.fulfilment;

import io.dockledger.matching.OrderFacts;
import io.dockledger.money.Ratio;

/**
 * How far one line of a sales order is. Quantities in the line's unit, amounts in the order's currency, without tax.
 *
 * @param amount what invoices that stand ask for {@code invoiced}
 * @param worth of one unit by the order
 */
public record LineProgress(
        OrderFacts.Line line,
        Ratio shipped,
        Ratio delivered,
        Ratio accepted,
        Ratio invoiced,
        Ratio amount,
        Ratio worth) {

    /** How much of the line has reached the point. */
    Ratio reached(RevenuePoint point) {
        return switch (point) {
            case SHIPPED -> shipped;
            case DELIVERED -> delivered;
            case ACCEPTED -> accepted;
            case INVOICED -> invoiced;
        };
    }

    /** How much of what is invoiced has reached the point. */
    Ratio earned(RevenuePoint point) {
        return reached(point).min(invoiced);
    }

    /** Whether more is billed than has reached the point. */
    public boolean isAhead(RevenuePoint point) {
        return invoiced.compareTo(reached(point)) > 0;
    }

    /** What invoices ask for so much of what they bill. */
    Ratio amountFor(Ratio quantity) {
        if (quantity.compareTo(invoiced) == 0) {
            return amount;
        }
        return invoiced.signum() == 0 ? Ratio.ZERO : amount.times(quantity).dividedBy(invoiced);
    }
}
