package io.dockledger.documents;

import io.dockledger.documents.FulfilmentChange.AccrualPosted;
import io.dockledger.documents.FulfilmentChange.AccrualReversed;
import io.dockledger.documents.FulfilmentChange.DeliveryAccepted;
import io.dockledger.documents.FulfilmentChange.DeliveryReversed;
import io.dockledger.documents.FulfilmentChange.GoodsPacked;
import io.dockledger.documents.FulfilmentChange.GoodsPicked;
import io.dockledger.documents.FulfilmentChange.PreparedLine;
import io.dockledger.documents.FulfilmentChange.RevenuePosted;
import io.dockledger.documents.FulfilmentChange.RevenueReversed;
import io.dockledger.documents.FulfilmentChange.SalesInvoiceCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderChanged;
import io.dockledger.documents.FulfilmentChange.SalesOrderClosed;
import io.dockledger.documents.FulfilmentChange.ShipmentReversed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads what speaks of selling from canonical data: sales orders, their preparation, shipments, deliveries, invoices. */
final class FulfilmentReader {

    static final Map<String, Function<Members, ? extends Canonical>> READERS = Map.ofEntries(
            Map.entry("io.dockledger.sales-order.released.v1", FulfilmentReader::order),
            Map.entry("io.dockledger.sales-order.changed.v1", data -> new SalesOrderChanged(order(data))),
            Map.entry("io.dockledger.sales-order.cancelled.v1", FulfilmentReader::orderCancelled),
            Map.entry("io.dockledger.sales-order.closed.v1", FulfilmentReader::orderClosed),
            Map.entry("io.dockledger.pick.completed.v1", FulfilmentReader::picked),
            Map.entry("io.dockledger.pack.completed.v1", FulfilmentReader::packed),
            Map.entry("io.dockledger.shipment.dispatched.v1", FulfilmentReader::shipment),
            Map.entry("io.dockledger.shipment.reversed.v1", FulfilmentReader::shipmentReversed),
            Map.entry("io.dockledger.delivery.confirmed.v1", FulfilmentReader::delivery),
            Map.entry("io.dockledger.delivery.accepted.v1", FulfilmentReader::deliveryAccepted),
            Map.entry("io.dockledger.delivery.reversed.v1", FulfilmentReader::deliveryReversed),
            Map.entry("io.dockledger.sales-invoice.issued.v1", FulfilmentReader::invoice),
            Map.entry("io.dockledger.sales-invoice.cancelled.v1", FulfilmentReader::invoiceCancelled),
            Map.entry("io.dockledger.revenue.posted.v1", FulfilmentReader::revenuePosted),
            Map.entry("io.dockledger.revenue.reversed.v1", FulfilmentReader::revenueReversed),
            Map.entry("io.dockledger.accrual.posted.v1", FulfilmentReader::accrualPosted),
            Map.entry("io.dockledger.accrual.reversed.v1", FulfilmentReader::accrualReversed));

    private FulfilmentReader() {}

    private static SalesOrder order(Members data) {
        String customerClass = data.text("customerClass");
        String incoterm = data.text("incoterm");
        return new SalesOrder(
                data.needText("number"),
                data.needParty("customer"),
                customerClass == null ? "" : customerClass,
                data.text("site"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.date("deliverBy"),
                incoterm == null ? null : incoterm.toUpperCase(Locale.ROOT),
                data.text("terms"),
                data.truth("proofOfDelivery"),
                data.decimal("total"),
                data.list("charges", BillReader::charge),
                data.needList("lines", FulfilmentReader::orderLine),
                data.text("version"),
                List.of(),
                List.of(),
                null,
                OrderStatus.OPEN,
                null,
                data.extra());
    }

    private static SalesOrderLine orderLine(Members data) {
        String unit = data.needText("unit");
        String priceUnit = data.text("priceUnit");
        return new SalesOrderLine(
                data.needText("line"),
                data.needText("sku"),
                data.text("customerSku"),
                data.text("family"),
                data.text("description"),
                data.needDecimal("quantity"),
                unit,
                data.needDecimal("price"),
                data.decimal("priceBase", BigDecimal.ONE),
                priceUnit == null ? unit : priceUnit,
                data.decimal("amount"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                data.extra());
    }

    private static SalesOrderCancelled orderCancelled(Members data) {
        return new SalesOrderCancelled(data.needText("number"), data.text("reason"));
    }

    private static SalesOrderClosed orderClosed(Members data) {
        return new SalesOrderClosed(data.needText("number"), data.text("reason"));
    }

    private static GoodsPicked picked(Members data) {
        return new GoodsPicked(
                data.needText("number"), data.needText("order"), data.date("pickedOn"), preparedLines(data));
    }

    private static GoodsPacked packed(Members data) {
        return new GoodsPacked(
                data.needText("number"), data.needText("order"), data.date("packedOn"), preparedLines(data));
    }

    private static List<PreparedLine> preparedLines(Members data) {
        return data.needList(
                "lines",
                line -> new PreparedLine(line.needText("line"), line.needDecimal("quantity"), line.text("unit")));
    }

    private static Shipment shipment(Members data) {
        return new Shipment(
                data.needText("number"),
                data.party("customer"),
                data.text("site"),
                data.needDate("shippedOn"),
                data.text("carrier"),
                data.needList("lines", FulfilmentReader::shipmentLine),
                null,
                data.extra());
    }

    private static ShipmentLine shipmentLine(Members data) {
        return new ShipmentLine(
                data.needText("line"),
                data.needText("order"),
                data.text("orderLine"),
                data.needText("sku"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                BigDecimal.ZERO,
                data.text("lot"),
                data.extra());
    }

    private static ShipmentReversed shipmentReversed(Members data) {
        return new ShipmentReversed(
                data.needText("shipment"),
                data.needText("order"),
                data.date("reversedOn"),
                data.text("reason"),
                data.list("lines", ReversedLine::read));
    }

    private static ProofOfDelivery delivery(Members data) {
        return new ProofOfDelivery(
                data.needText("number"),
                data.needText("shipment"),
                data.needText("order"),
                data.needDate("deliveredOn"),
                data.date("acceptedOn"),
                data.text("signedBy"),
                data.list("lines", FulfilmentReader::deliveredLine),
                ProofOfDelivery.Status.CONFIRMED,
                null,
                data.extra());
    }

    private static DeliveredLine deliveredLine(Members data) {
        return new DeliveredLine(
                data.needText("line"),
                data.text("sku"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.decimal("refused", BigDecimal.ZERO),
                data.text("reason"),
                data.extra());
    }

    private static DeliveryAccepted deliveryAccepted(Members data) {
        return new DeliveryAccepted(data.needText("delivery"), data.needText("order"), data.needDate("acceptedOn"));
    }

    private static DeliveryReversed deliveryReversed(Members data) {
        return new DeliveryReversed(data.needText("delivery"), data.needText("order"), data.text("reason"));
    }

    private static SalesInvoice invoice(Members data) {
        return new SalesInvoice(
                data.needText("number"),
                data.needParty("customer"),
                data.text("site"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.date("dueOn"),
                data.texts("orders"),
                data.needList("lines", BillReader::invoiceLine),
                data.list("charges", BillReader::charge),
                data.list("allowances", BillReader::allowance),
                data.decimal("lineTotal"),
                data.decimal("taxExclusive"),
                data.decimal("taxTotal"),
                data.needDecimal("total"),
                data.list("taxes", BillReader::tax),
                SalesInvoice.Status.ISSUED,
                null,
                data.extra());
    }

    private static RevenuePosted revenuePosted(Members data) {
        return new RevenuePosted(
                data.needText("revenue"),
                data.needDate("postedOn"),
                data.decimal("amount"),
                data.text("currency"),
                data.text("entry"));
    }

    private static RevenueReversed revenueReversed(Members data) {
        return new RevenueReversed(data.needText("revenue"), data.text("reason"));
    }

    private static AccrualPosted accrualPosted(Members data) {
        return new AccrualPosted(
                data.needText("accrual"),
                data.needDate("postedOn"),
                data.decimal("amount"),
                data.text("currency"),
                data.text("entry"));
    }

    private static AccrualReversed accrualReversed(Members data) {
        return new AccrualReversed(data.needText("accrual"), data.text("reason"));
    }

    private static SalesInvoiceCancelled invoiceCancelled(Members data) {
        return new SalesInvoiceCancelled(data.needText("number"), data.text("reason"));
    }
}
