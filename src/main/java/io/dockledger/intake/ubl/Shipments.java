package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DespatchLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DespatchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ReceiptLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.RejectReasonType;
import oasis.names.specification.ubl.schema.xsd.despatchadvice_21.DespatchAdviceType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;
import org.jspecify.annotations.Nullable;

/** Our DespatchAdvice, and the ReceiptAdvice by which a customer says what of it came. */
final class Shipments {

    private final Faults faults;
    private final Amounts amounts;

    Shipments(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    UblDocument dispatched(DespatchAdviceType despatch) {
        DeliveryType delivery = to(despatch.getShipment(), ShipmentType::getDelivery);
        DespatchType leaving = to(delivery, DeliveryType::getDespatch);
        Canonical data = new Canonical()
                .text("number", despatch.getIDValue())
                .object(
                        "customer",
                        Parts.customer(despatch.getBuyerCustomerParty(), despatch.getDeliveryCustomerParty()))
                .text("site", Parts.origin(leaving, despatch.getDespatchSupplierParty()))
                .prose("deliverTo", Parts.site(delivery, despatch.getDeliveryCustomerParty()))
                .date("shippedOn", shippedOn(despatch, leaving))
                .prose("carrier", Parts.carrier(despatch.getShipment()));
        String ofAll = Parts.order(first(despatch.getOrderReference()), Side.SELLING);
        List<Canonical> lines = new ArrayList<>();
        for (DespatchLineType line : despatch.getDespatchLine()) {
            lines.add(line(line, ofAll, "/DespatchAdvice/cac:DespatchLine[%d]".formatted(lines.size() + 1)));
        }
        return new UblDocument(
                "DespatchAdvice",
                "cac:DespatchLine",
                EventType.SHIPMENT_DISPATCHED,
                Parts.id(
                        despatch.getUUIDValue(),
                        "DespatchAdvice",
                        Parts.number(despatch.getDespatchSupplierParty()),
                        despatch.getIDValue(),
                        despatch.getIssueDateValue()),
                Parts.issued(despatch.getIssueDateValue(), despatch.getIssueTimeValue()),
                data.list("lines", lines).node());
    }

    private static @Nullable LocalDate shippedOn(DespatchAdviceType despatch, @Nullable DespatchType leaving) {
        LocalDate left = to(leaving, DespatchType::getActualDespatchDateValueLocal);
        return left == null ? despatch.getIssueDateValueLocal() : left;
    }

    /** A shipment may serve several orders, so each line names its own, or that of all. */
    private Canonical line(DespatchLineType despatched, @Nullable String ofAll, String xpath) {
        OrderLineReferenceType ordered = first(despatched.getOrderLineReference());
        ItemType item = despatched.getItem();
        Canonical line = new Canonical()
                .text("line", despatched.getIDValue())
                .text(
                        "order",
                        faults.required(
                                either(Parts.order(ordered, Side.SELLING), ofAll),
                                xpath + "/cac:OrderLineReference/cac:OrderReference/cbc:ID"))
                .text("orderLine", Parts.orderLine(ordered, Side.SELLING))
                .text(
                        "sku",
                        faults.required(
                                Parts.sku(item, Side.SELLING),
                                xpath + "/cac:Item/cac:SellersItemIdentification/cbc:ID"));
        amounts.quantity(line, despatched.getDeliveredQuantity(), xpath + "/cbc:DeliveredQuantity");
        return line.text("lot", Parts.lot(item)).decimal("backordered", despatched.getBackorderQuantityValue());
    }

    /** Customers count their receipts each by itself, so theirs bear the customer's number, too. */
    UblDocument delivered(ReceiptAdviceType receipt) {
        DeliveryType delivery = to(receipt.getShipment(), ShipmentType::getDelivery);
        String customer = customer(receipt.getBuyerCustomerParty(), receipt.getDeliveryCustomerParty());
        Canonical data = new Canonical()
                .text("number", customer == null ? receipt.getIDValue() : customer + "/" + receipt.getIDValue())
                .text("shipment", shipment(receipt))
                .text("order", faults.required(order(receipt), "/ReceiptAdvice/cac:OrderReference/cbc:ID"))
                .date("deliveredOn", Deliveries.receivedOn(receipt, delivery))
                .object("customer", Parts.customer(receipt.getBuyerCustomerParty(), receipt.getDeliveryCustomerParty()))
                .prose("deliveredTo", Parts.site(delivery, receipt.getDeliveryCustomerParty()));
        return Receipts.document(receipt, EventType.DELIVERY_CONFIRMED, customer, data, this::line);
    }

    private static @Nullable String customer(@Nullable CustomerPartyType buyer, @Nullable CustomerPartyType receiver) {
        return either(Parts.number(buyer), Parts.number(receiver));
    }

    private @Nullable String shipment(ReceiptAdviceType receipt) {
        String xpath = "/ReceiptAdvice/cac:DespatchDocumentReference/cbc:ID";
        return faults.required(
                faults.one(
                        receipt.getDespatchDocumentReference().stream()
                                .<@Nullable String>map(DocumentReferenceType::getIDValue)
                                .toList(),
                        xpath),
                xpath);
    }

    /** One of the orders that the shipment serves is enough to find it. */
    private static @Nullable String order(ReceiptAdviceType receipt) {
        return Stream.concat(
                        receipt.getOrderReference().stream(),
                        receipt.getReceiptLine().stream()
                                .map(line ->
                                        to(line.getOrderLineReference(), OrderLineReferenceType::getOrderReference)))
                .<@Nullable String>map(reference -> Parts.order(reference, Side.SELLING))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Like our own receipts, a customer's counts what it rejected among what it received. */
    private Canonical line(ReceiptLineType received, String xpath) {
        BigDecimal rejected = received.getRejectedQuantityValue();
        Canonical line = new Canonical()
                .text(
                        "line",
                        faults.required(
                                to(first(received.getDespatchLineReference()), LineReferenceType::getLineIDValue),
                                xpath + "/cac:DespatchLineReference/cbc:LineID"))
                .text("sku", Parts.sku(first(received.getItem()), Side.SELLING));
        amounts.quantity(line, received.getReceivedQuantity(), xpath + "/cbc:ReceivedQuantity");
        BigDecimal quantity = received.getReceivedQuantityValue();
        if (rejected != null && quantity != null) {
            line.decimal("quantity", quantity.subtract(rejected)).decimal("refused", rejected);
        }
        return line.prose("reason", either(rejectReason(received), received.getRejectReasonCodeValue()))
                .decimal("short", received.getShortQuantityValue());
    }

    private static @Nullable String rejectReason(ReceiptLineType received) {
        return to(first(received.getRejectReason()), RejectReasonType::getValue);
    }
}
