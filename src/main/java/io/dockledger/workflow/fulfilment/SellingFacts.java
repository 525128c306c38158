package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Chain;
import io.dockledger.documents.DeliveredLine;
import io.dockledger.documents.LedgerEntry;
import io.dockledger.documents.LedgerLine;
import io.dockledger.documents.ProofOfDelivery;
import io.dockledger.documents.Revenue;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.documents.SalesOrder;
import io.dockledger.documents.Shipment;
import io.dockledger.documents.ShipmentLine;
import io.dockledger.fulfilment.Confirmed;
import io.dockledger.fulfilment.DeliveryFacts;
import io.dockledger.fulfilment.Earnings;
import io.dockledger.fulfilment.Progress;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.fulfilment.ShipmentFacts;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.OrderFacts;
import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import io.dockledger.workflow.invoice.MatchFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a sales order.
 *
 * @param chains the order's own, and those of the orders that its shipments and invoices serve besides
 */
record SellingFacts(SalesOrder order, Collection<Chain> chains) {

    /** In the order in which they were first recorded. */
    <T> List<T> all(Class<T> kind) {
        return chains.stream()
                .flatMap(chain -> chain.documents().stream())
                .distinct()
                .map(recorded -> recorded.document())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Those that serve the order. */
    List<Shipment> shipments() {
        return all(Shipment.class).stream()
                .filter(shipment -> shipment.namedChains().contains(order.key()))
                .toList();
    }

    /** Those that bill the order and stand. */
    List<SalesInvoice> invoices() {
        return all(SalesInvoice.class).stream()
                .filter(invoice -> invoice.namedChains().contains(order.key()))
                .filter(SalesInvoice::stands)
                .toList();
    }

    List<ProofOfDelivery> deliveries() {
        return all(ProofOfDelivery.class).stream()
                .filter(ProofOfDelivery::stands)
                .toList();
    }

    /** What was proposed, confirmed and posted of the order. */
    List<Revenue> revenues() {
        return all(Revenue.class).stream()
                .filter(revenue -> revenue.order().equals(order.number()))
                .toList();
    }

    /** The order's revenue and accruals, whatever became of them. */
    Stream<LedgerEntry> entries() {
        return all(LedgerEntry.class).stream().filter(entry -> entry.order().equals(order.number()));
    }

    /** What the ledger was told of the order and has not confirmed. */
    List<LedgerEntry> unposted() {
        return entries().filter(LedgerEntry::awaitsLedger).toList();
    }

    /** The lines of all revenue that was confirmed, and that the ledger did not take back. */
    List<Confirmed> confirmed() {
        return revenues().stream()
                .filter(revenue -> revenue.status().counts())
                .flatMap(SellingFacts::confirmed)
                .toList();
    }

    private static Stream<Confirmed> confirmed(Revenue revenue) {
        LocalDate day = revenue.earnedOn().equals(revenue.askAgainOn()) ? null : revenue.earnedOn();
        return revenue.lines().stream().map(line -> new Confirmed(line(line, revenue.currency()), day));
    }

    /** What that comes to. */
    Money revenue() {
        return Earnings.total(
                order.currency(), confirmed().stream().map(Confirmed::line).toList());
    }

    private static RevenueLine line(LedgerLine line, String currency) {
        return new RevenueLine(
                line.orderLine(), line.sku(), line.quantity(), line.unit(), new Money(line.amount(), currency));
    }

    List<OrderFacts> orders(Function<String, @Nullable String> family) {
        return all(SalesOrder.class).stream()
                .map(each -> MatchFacts.of(each, family))
                .toList();
    }

    List<InvoiceFacts> billed() {
        return all(SalesInvoice.class).stream().map(MatchFacts::of).toList();
    }

    List<ShipmentFacts> shipped() {
        return all(Shipment.class).stream().map(SellingFacts::of).toList();
    }

    Progress progress(UnitConversions units, Function<String, @Nullable String> family) {
        return new Progress(
                order.number(),
                orders(family),
                shipped(),
                deliveries().stream().map(SellingFacts::of).toList(),
                billed(),
                units);
    }

    static ShipmentFacts of(Shipment shipment) {
        return new ShipmentFacts(
                shipment.key().text(),
                shipment.number(),
                shipment.shippedOn(),
                shipment.lines().stream().map(SellingFacts::of).toList());
    }

    private static ShipmentFacts.Line of(ShipmentLine line) {
        return new ShipmentFacts.Line(
                line.line(), line.order(), line.orderLine(), line.sku(), line.unit(), line.quantity(), line.reversed());
    }

    private static DeliveryFacts of(ProofOfDelivery delivery) {
        return new DeliveryFacts(
                delivery.key().text(),
                delivery.number(),
                delivery.shipmentKey().text(),
                delivery.deliveredOn(),
                delivery.acceptedOn(),
                delivery.lines().stream().map(SellingFacts::of).toList());
    }

    private static DeliveryFacts.Line of(DeliveredLine line) {
        return new DeliveryFacts.Line(line.line(), line.unit(), line.quantity(), line.refused());
    }

    /** Those that are left of what was shipped for the order. */
    Stream<Shipment> underway() {
        return shipments().stream().filter(shipment -> !shipment.state().equals(Shipment.REVERSED));
    }
}
