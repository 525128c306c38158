package io.dockledger.fulfilment;

import io.dockledger.matching.BilledGoods;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.LineTally;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.ReceiptFacts;
import io.dockledger.money.UnitConversions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a sales order is, as the match counts what was shipped and what was billed.
 *
 * @param order number of it
 * @param orders it and the others that its shipments and invoices serve
 * @param shipments all for these orders
 * @param deliveries all of these shipments, without those taken back
 * @param invoices all for these orders; those that are void bill nothing
 */
public record Progress(
        String order,
        List<OrderFacts> orders,
        List<ShipmentFacts> shipments,
        List<DeliveryFacts> deliveries,
        List<InvoiceFacts> invoices,
        UnitConversions units) {

    /** As far as it is known now. */
    public List<LineProgress> now() {
        return counting(day -> day != null);
    }

    /** Only what happened until the end of that day, by the dates that the documents bear. */
    public List<LineProgress> until(LocalDate day) {
        return counting(happened -> happened != null && !happened.isAfter(day));
    }

    /** Whether it is known of all that left for the order with the shipment whether the customer took it. */
    public boolean isProved(ShipmentFacts shipment) {
        Proofs proofs = Proofs.of(shipment, deliveries, units);
        return !proofs.isEmpty()
                && shipment.linesOf(order).stream()
                        .allMatch(line -> proofs.open(line).signum() == 0);
    }

    /** The days that the documents bear, in their order. */
    SortedSet<LocalDate> days() {
        return Stream.of(
                        shipments.stream().map(ShipmentFacts::shippedOn),
                        deliveries.stream().map(DeliveryFacts::deliveredOn),
                        deliveries.stream().map(DeliveryFacts::acceptedOn),
                        invoices.stream().map(InvoiceFacts::issuedOn))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<LineProgress> counting(Predicate<@Nullable LocalDate> counts) {
        List<ShipmentFacts> left = shipments.stream()
                .filter(shipment -> counts.test(shipment.shippedOn()))
                .toList();
        List<InvoiceFacts> billed = invoices.stream()
                .filter(invoice -> counts.test(invoice.issuedOn()))
                .toList();
        List<LineTally> shipped = tally(
                left.stream()
                        .flatMap(shipment -> shipment.asReceipts().stream())
                        .toList(),
                billed);
        List<LineTally> delivered = tally(handedOver(delivery -> counts.test(delivery.deliveredOn())), List.of());
        List<LineTally> accepted = tally(handedOver(delivery -> counts.test(delivery.acceptedOn())), List.of());
        List<LineProgress> lines = new ArrayList<>();
        for (int i = 0; i < shipped.size(); i++) {
            LineTally tally = shipped.get(i);
            lines.add(new LineProgress(
                    tally.line(),
                    tally.moved(),
                    delivered.get(i).moved(),
                    accepted.get(i).moved(),
                    tally.billed(),
                    tally.amount(),
                    tally.worth()));
        }
        return lines;
    }

    private List<LineTally> tally(List<ReceiptFacts> moved, List<InvoiceFacts> billed) {
        return BilledGoods.tally(order, orders, moved, billed, units);
    }

    private List<ReceiptFacts> handedOver(Predicate<DeliveryFacts> which) {
        List<ReceiptFacts> handedOver = new ArrayList<>();
        List<DeliveryFacts> counting = deliveries.stream().filter(which).toList();
        for (ShipmentFacts shipment : shipments) {
            Proofs proofs = Proofs.of(shipment, counting, units);
            if (!proofs.isEmpty()) {
                handedOver.addAll(shipment.byOrder(proofs::taken));
            }
        }
        return handedOver;
    }
}
