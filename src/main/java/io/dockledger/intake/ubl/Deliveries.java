package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DespatchLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ReceiptLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.ReceivedQuantityType;
import oasis.names.specification.ubl.schema.xsd.despatchadvice_21.DespatchAdviceType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;
import org.jspecify.annotations.Nullable;

/** DespatchAdvice and ReceiptAdvice. */
final class Deliveries {

    private final Faults faults;
    private final Amounts amounts;

    Deliveries(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    UblDocument received(ReceiptAdviceType receipt) {
        DeliveryType delivery = to(receipt.getShipment(), ShipmentType::getDelivery);
        Canonical data = new Canonical()
                .text("number", receipt.getIDValue())
                .text("order", order(receipt.getOrderReference(), receiptLineOrders(receipt), "/ReceiptAdvice"))
                .object(
                        "supplier",
                        Parts.supplier(receipt.getSellerSupplierParty(), receipt.getDespatchSupplierParty()))
                .text("site", Parts.site(delivery, receipt.getDeliveryCustomerParty()))
                .date("receivedOn", receivedOn(receipt, delivery))
                .text(
                        "despatchAdvice",
                        to(first(receipt.getDespatchDocumentReference()), DocumentReferenceType::getIDValue));
        String supplier = Parts.number(receipt.getDespatchSupplierParty());
        return Receipts.document(receipt, EventType.GOODS_RECEIPT_POSTED, supplier, data, this::line);
    }

    UblDocument despatched(DespatchAdviceType despatch) {
        DeliveryType delivery = to(despatch.getShipment(), ShipmentType::getDelivery);
        Canonical data = new Canonical()
                .text("number", despatch.getIDValue())
                .text("order", order(despatch.getOrderReference(), despatchLineOrders(despatch), "/DespatchAdvice"))
                .object(
                        "supplier",
                        Parts.supplier(despatch.getSellerSupplierParty(), despatch.getDespatchSupplierParty()))
                .text("site", Parts.site(delivery, despatch.getDeliveryCustomerParty()))
                .date("issuedOn", despatch.getIssueDateValueLocal());
        List<Canonical> lines = new ArrayList<>();
        for (DespatchLineType line : despatch.getDespatchLine()) {
            lines.add(line(line, "/DespatchAdvice/cac:DespatchLine[%d]".formatted(lines.size() + 1)));
        }
        String supplier = Parts.number(despatch.getDespatchSupplierParty());
        return new UblDocument(
                "DespatchAdvice",
                "cac:DespatchLine",
                EventType.DESPATCH_ADVICE_RECEIVED,
                Parts.id(
                        despatch.getUUIDValue(),
                        "DespatchAdvice",
                        supplier,
                        despatch.getIDValue(),
                        despatch.getIssueDateValue()),
                Parts.issued(despatch.getIssueDateValue(), despatch.getIssueTimeValue()),
                data.list("lines", lines).node());
    }

    private @Nullable String order(List<OrderReferenceType> header, List<@Nullable String> ofLines, String root) {
        List<@Nullable String> all = new ArrayList<>(ofLines);
        header.forEach(reference -> all.add(reference.getIDValue()));
        String xpath = root + "/cac:OrderReference/cbc:ID";
        return faults.required(faults.one(all, xpath), xpath);
    }

    private static List<@Nullable String> receiptLineOrders(ReceiptAdviceType receipt) {
        List<@Nullable String> orders = new ArrayList<>();
        receipt.getReceiptLine().forEach(line -> orders.add(order(line.getOrderLineReference())));
        return orders;
    }

    private static List<@Nullable String> despatchLineOrders(DespatchAdviceType despatch) {
        List<@Nullable String> orders = new ArrayList<>();
        despatch.getDespatchLine()
                .forEach(line -> line.getOrderLineReference().forEach(reference -> orders.add(order(reference))));
        return orders;
    }

    private static @Nullable String order(@Nullable OrderLineReferenceType reference) {
        return to(reference, OrderLineReferenceType::getOrderReference, OrderReferenceType::getIDValue);
    }

    /** When the goods arrived; the advice itself may be issued days later. */
    static @Nullable LocalDate receivedOn(ReceiptAdviceType receipt, @Nullable DeliveryType delivery) {
        LocalDate delivered = to(delivery, DeliveryType::getActualDeliveryDateValueLocal);
        return delivered != null
                ? delivered
                : receipt.getReceiptLine().stream()
                        .map(ReceiptLineType::getReceivedDateValueLocal)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElseGet(receipt::getIssueDateValueLocal);
    }

    private Canonical line(ReceiptLineType receiptLine, String xpath) {
        ItemType item = first(receiptLine.getItem());
        Canonical line = new Canonical()
                .text("line", receiptLine.getIDValue())
                .text("orderLine", to(receiptLine.getOrderLineReference(), OrderLineReferenceType::getLineIDValue))
                .text("sku", faults.required(Parts.sku(item), xpath + "/cac:Item/cac:BuyersItemIdentification/cbc:ID"));
        ReceivedQuantityType quantity = receiptLine.getReceivedQuantity();
        amounts.quantity(line, quantity, xpath + "/cbc:ReceivedQuantity");
        return line.decimal("short", receiptLine.getShortQuantityValue())
                .decimal("rejected", receiptLine.getRejectedQuantityValue())
                .text("lot", Parts.lot(item));
    }

    private Canonical line(DespatchLineType despatchLine, String xpath) {
        Canonical line = new Canonical()
                .text("line", despatchLine.getIDValue())
                .text(
                        "orderLine",
                        to(first(despatchLine.getOrderLineReference()), OrderLineReferenceType::getLineIDValue))
                .text(
                        "sku",
                        faults.required(
                                Parts.sku(despatchLine.getItem()),
                                xpath + "/cac:Item/cac:BuyersItemIdentification/cbc:ID"));
        amounts.quantity(line, despatchLine.getDeliveredQuantity(), xpath + "/cbc:DeliveredQuantity");
        return line.decimal("backordered", despatchLine.getBackorderQuantityValue());
    }
}
