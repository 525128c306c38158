package io.dockledger.fulfilment;

import io.dockledger.matching.DocumentTotals;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.InvoiceStanding;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.OrderStanding;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sales order of 100 KGM at 8.00, and what happens to it. */
final class Selling {

    private static final OrderFacts.Line CHEDDAR = line("10", "CHEDDAR");

    static final OrderFacts ORDER = order(CHEDDAR);

    private static OrderFacts order(OrderFacts.Line... lines) {
        return new OrderFacts(
                "sales-order:SO-1",
                "SO-1",
                "C-1",
                "EUR",
                null,
                null,
                OrderStanding.OPEN,
                null,
                List.of(),
                List.of(lines));
    }

    private static OrderFacts.Line line(String number, String sku) {
        return new OrderFacts.Line(
                number, sku, null, "dairy", number("100"), "KGM", number("8.00"), BigDecimal.ONE, "KGM", null);
    }

    private final List<ShipmentFacts> shipments = new ArrayList<>();
    private final List<DeliveryFacts> deliveries = new ArrayList<>();
    private final List<InvoiceFacts> invoices = new ArrayList<>();

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    Selling shipped(String number, LocalDate on, String quantity) {
        return shipped(number, on, quantity, "0");
    }

    Selling shipped(String number, LocalDate on, String quantity, String reversed) {
        shipments.add(new ShipmentFacts(
                "shipment:" + number,
                number,
                on,
                List.of(new ShipmentFacts.Line(
                        "1", "SO-1", "10", "CHEDDAR", "KGM", number(quantity), number(reversed)))));
        return this;
    }

    Selling delivered(String shipment, LocalDate on, @Nullable LocalDate accepted, DeliveryFacts.Line... lines) {
        String number = "D-%d".formatted(deliveries.size() + 1);
        deliveries.add(new DeliveryFacts(
                "proof-of-delivery:" + number, number, "shipment:" + shipment, on, accepted, List.of(lines)));
        return this;
    }

    Selling invoiced(String number, LocalDate on, String quantity, String price, String amount) {
        invoices.add(new InvoiceFacts(
                "sales-invoice:" + number,
                number,
                "C-1",
                "EUR",
                on,
                InvoiceStanding.OPEN,
                List.of("SO-1"),
                List.of(new InvoiceFacts.Line(
                        "1",
                        null,
                        "10",
                        "CHEDDAR",
                        number(quantity),
                        "KGM",
                        number(price),
                        BigDecimal.ONE,
                        "KGM",
                        number(amount),
                        null,
                        null)),
                List.of(),
                List.of(),
                new DocumentTotals(null, null, null, number(amount), List.of()),
                null));
        return this;
    }

    List<ShipmentFacts> shipments() {
        return shipments;
    }

    Progress progress() {
        return progress(ORDER);
    }

    /** Of an order that has a second line 20 of BRIE, with which nothing happens. */
    Progress progressOfTwoLines() {
        return progress(order(CHEDDAR, line("20", "BRIE")));
    }

    private Progress progress(OrderFacts order) {
        return new Progress("SO-1", List.of(order), shipments, deliveries, invoices, UnitConversions.builtIn());
    }
}
