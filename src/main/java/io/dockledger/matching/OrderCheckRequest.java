package io.dockledger.matching;

import io.dockledger.money.UnitConversions;
import java.util.List;

/**
 * One order and what came for it.
 *
 * @param supplierClass of its supplier
 * @param receipts all for this order
 * @param returns to vendor, all for this order
 * @param accepted what was accepted on this order
 * @param deliveryOver nothing more is expected: the last day of delivery is past, or the order is closed
 * @param side selling, where it is a customer's order: its shipments and class take the places of receipts and the
 *     supplier's class
 */
public record OrderCheckRequest(
        OrderFacts order,
        String supplierClass,
        List<ReceiptFacts> receipts,
        List<ReturnFacts> returns,
        List<AcceptedVariance> accepted,
        boolean deliveryOver,
        UnitConversions units,
        ToleranceTable tolerances,
        Side side) {

    /** An order to a supplier. */
    public OrderCheckRequest(
            OrderFacts order,
            String supplierClass,
            List<ReceiptFacts> receipts,
            List<ReturnFacts> returns,
            List<AcceptedVariance> accepted,
            boolean deliveryOver,
            UnitConversions units,
            ToleranceTable tolerances) {
        this(order, supplierClass, receipts, returns, accepted, deliveryOver, units, tolerances, Side.BUYING);
    }
}
