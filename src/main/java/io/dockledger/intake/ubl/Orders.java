package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import io.dockledger.intake.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.CancellationNoteType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import oasis.names.specification.ubl.schema.xsd.ordercancellation_21.OrderCancellationType;
import oasis.names.specification.ubl.schema.xsd.orderchange_21.OrderChangeType;
import org.jspecify.annotations.Nullable;

/** Order, OrderChange and OrderCancellation. */
final class Orders {

    /** The line status by which a change strikes a line out, as word and as code of UN/EDIFACT 1229. */
    private static final Set<String> STRUCK_OUT = Set.of("cancelled", "canceled", "2");

    private final Faults faults;
    private final Amounts amounts;

    Orders(Faults faults) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
    }

    UblDocument released(OrderType order) {
        Canonical data = new Canonical()
                .text("number", order.getIDValue())
                .object("supplier", Parts.supplier(order.getSellerSupplierParty()))
                .text("site", Parts.site(first(order.getDelivery()), order.getBuyerCustomerParty()))
                .text("buyer", Parts.number(order.getBuyerCustomerParty()))
                .text(
                        "currency",
                        currency(
                                order.getDocumentCurrencyCodeValue(),
                                order.getAnticipatedMonetaryTotal(),
                                order.getOrderLine()))
                .date("issuedOn", order.getIssueDateValueLocal());
        dates(data, first(order.getValidityPeriod()), first(order.getDelivery()));
        data.decimal("total", to(order.getAnticipatedMonetaryTotal(), MonetaryTotalType::getPayableAmountValue))
                .list("charges", amounts.charges(order.getAllowanceCharge(), true))
                .list("lines", lines(order.getOrderLine(), "/Order"));
        return new UblDocument(
                "Order",
                "cac:OrderLine",
                EventType.PURCHASE_ORDER_RELEASED,
                Parts.id(
                        order.getUUIDValue(),
                        "Order",
                        Parts.number(order.getSellerSupplierParty()),
                        order.getIDValue(),
                        order.getIssueDateValue()),
                Parts.issued(order.getIssueDateValue(), order.getIssueTimeValue()),
                data.node());
    }

    UblDocument changed(OrderChangeType change) {
        Canonical data = new Canonical()
                .text("number", to(change.getOrderReference(), OrderReferenceType::getIDValue))
                .text("version", change.getSequenceNumberIDValue())
                .text("change", change.getIDValue())
                .object("supplier", Parts.supplier(change.getSellerSupplierParty()))
                .text("site", Parts.site(first(change.getDelivery()), change.getBuyerCustomerParty()))
                .text("buyer", Parts.number(change.getBuyerCustomerParty()))
                .text(
                        "currency",
                        currency(
                                change.getDocumentCurrencyCodeValue(),
                                change.getAnticipatedMonetaryTotal(),
                                change.getOrderLine()))
                .date("issuedOn", change.getIssueDateValueLocal());
        dates(data, first(change.getValidityPeriod()), first(change.getDelivery()));
        data.decimal("total", to(change.getAnticipatedMonetaryTotal(), MonetaryTotalType::getPayableAmountValue))
                .list("charges", amounts.charges(change.getAllowanceCharge(), true))
                .list("lines", lines(change.getOrderLine(), "/OrderChange"));
        return new UblDocument(
                "OrderChange",
                "cac:OrderLine",
                EventType.PURCHASE_ORDER_CHANGED,
                Parts.id(
                        change.getUUIDValue(),
                        "OrderChange",
                        Parts.number(change.getSellerSupplierParty()),
                        change.getIDValue(),
                        change.getIssueDateValue()),
                Parts.issued(change.getIssueDateValue(), change.getIssueTimeValue()),
                data.node());
    }

    UblDocument cancelled(OrderCancellationType cancellation) {
        String order = faults.one(
                cancellation.getOrderReference().stream()
                        .<@Nullable String>map(OrderReferenceType::getIDValue)
                        .toList(),
                "/OrderCancellation/cac:OrderReference");
        Canonical data = new Canonical()
                .text("number", order)
                .prose("reason", to(first(cancellation.getCancellationNote()), CancellationNoteType::getValue));
        return new UblDocument(
                "OrderCancellation",
                "cac:OrderReference",
                EventType.PURCHASE_ORDER_CANCELLED,
                Parts.id(
                        cancellation.getUUIDValue(),
                        "OrderCancellation",
                        Parts.number(cancellation.getSellerSupplierParty()),
                        cancellation.getIDValue(),
                        cancellation.getIssueDateValue()),
                Parts.issued(cancellation.getIssueDateValue(), cancellation.getIssueTimeValue()),
                data.node());
    }

    private @Nullable String currency(
            @Nullable String named, @Nullable MonetaryTotalType total, List<OrderLineType> lines) {
        String ofTotal = Amounts.currency(named, to(total, MonetaryTotalType::getPayableAmount));
        LineItemType line = to(first(lines), OrderLineType::getLineItem);
        return either(
                ofTotal,
                Amounts.currency(null, to(line, LineItemType::getLineExtensionAmount)),
                Amounts.currency(null, to(line, LineItemType::getPrice, PriceType::getPriceAmount)));
    }

    private static void dates(Canonical data, @Nullable PeriodType validity, @Nullable DeliveryType delivery) {
        data.date("validFrom", to(validity, PeriodType::getStartDateValueLocal))
                .date("validTo", to(validity, PeriodType::getEndDateValueLocal))
                .date("deliverBy", deliverBy(delivery));
    }

    private static @Nullable LocalDate deliverBy(@Nullable DeliveryType delivery) {
        LocalDate latest = to(delivery, DeliveryType::getLatestDeliveryDateValueLocal);
        PeriodType period = to(delivery, DeliveryType::getRequestedDeliveryPeriod);
        LocalDate end = to(period, PeriodType::getEndDateValueLocal);
        LocalDate start = to(period, PeriodType::getStartDateValueLocal);
        return latest != null ? latest : end != null ? end : start;
    }

    private List<Canonical> lines(List<OrderLineType> all, String root) {
        List<Canonical> lines = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            LineItemType item = all.get(index).getLineItem();
            if (item != null && !struckOut(item)) {
                lines.add(line(item, "%s/cac:OrderLine[%d]/cac:LineItem".formatted(root, index + 1)));
            }
        }
        return lines;
    }

    private static boolean struckOut(LineItemType item) {
        String status = item.getLineStatusCodeValue();
        return status != null && STRUCK_OUT.contains(status.strip().toLowerCase(Locale.ROOT));
    }

    private Canonical line(LineItemType item, String xpath) {
        Canonical line = new Canonical()
                .text("line", item.getIDValue())
                .text(
                        "sku",
                        faults.required(
                                Parts.sku(item.getItem()), xpath + "/cac:Item/cac:BuyersItemIdentification/cbc:ID"))
                .text("supplierSku", Parts.supplierSku(item.getItem()))
                .prose("description", Parts.description(item.getItem()));
        amounts.quantity(line, item.getQuantity(), xpath + "/cbc:Quantity");
        amounts.price(
                line,
                item.getPrice(),
                item.getLineExtensionAmount(),
                item.getQuantity(),
                xpath + "/cac:Price/cbc:PriceAmount");
        return line.decimal("amount", item.getLineExtensionAmountValue())
                .date("deliverBy", deliverBy(first(item.getDelivery())));
    }
}
