package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;
import static java.util.stream.Collectors.joining;

import io.dockledger.intake.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.CancellationNoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.SpecialTermsType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import oasis.names.specification.ubl.schema.xsd.ordercancellation_21.OrderCancellationType;
import oasis.names.specification.ubl.schema.xsd.orderchange_21.OrderChangeType;
import org.jspecify.annotations.Nullable;

/** Order, OrderChange and OrderCancellation. */
final class Orders {

    /** The line status by which a change strikes a line out, as word and as code of UN/EDIFACT 1229. */
    private static final Set<String> STRUCK_OUT = Set.of("cancelled", "canceled", "2");

    private static final Pattern INCOTERM = Pattern.compile("\\s*[A-Za-z]{3}\\s*");

    /** What is longer is prose, which no table asks for. */
    private static final int LONGEST_CODE = 70;

    private final Faults faults;
    private final Amounts amounts;
    private final Side side;

    Orders(Faults faults, Side side) {
        this.faults = faults;
        this.amounts = new Amounts(faults);
        this.side = side;
    }

    UblDocument released(OrderType order) {
        Canonical data = new Canonical().text("number", number(order.getSalesOrderIDValue(), order.getIDValue()));
        partners(data, order.getSellerSupplierParty(), order.getBuyerCustomerParty(), first(order.getDelivery()));
        terms(data, order.getIDValue(), first(order.getDeliveryTerms()));
        data.text(
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
                side.sells() ? EventType.SALES_ORDER_RELEASED : EventType.PURCHASE_ORDER_RELEASED,
                Parts.id(
                        order.getUUIDValue(),
                        "Order",
                        sender(order.getSellerSupplierParty(), order.getBuyerCustomerParty()),
                        order.getIDValue(),
                        order.getIssueDateValue()),
                Parts.issued(order.getIssueDateValue(), order.getIssueTimeValue()),
                data.node());
    }

    UblDocument changed(OrderChangeType change) {
        Canonical data = new Canonical()
                .text("number", Parts.order(change.getOrderReference(), side))
                .text("version", change.getSequenceNumberIDValue())
                .text("change", change.getIDValue());
        partners(data, change.getSellerSupplierParty(), change.getBuyerCustomerParty(), first(change.getDelivery()));
        terms(data, to(change.getOrderReference(), OrderReferenceType::getIDValue), change.getDeliveryTerms());
        data.text(
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
                side.sells() ? EventType.SALES_ORDER_CHANGED : EventType.PURCHASE_ORDER_CHANGED,
                Parts.id(
                        change.getUUIDValue(),
                        "OrderChange",
                        sender(change.getSellerSupplierParty(), change.getBuyerCustomerParty()),
                        change.getIDValue(),
                        change.getIssueDateValue()),
                Parts.issued(change.getIssueDateValue(), change.getIssueTimeValue()),
                data.node());
    }

    UblDocument cancelled(OrderCancellationType cancellation) {
        String order = faults.one(
                cancellation.getOrderReference().stream()
                        .<@Nullable String>map(reference -> Parts.order(reference, side))
                        .toList(),
                "/OrderCancellation/cac:OrderReference");
        Canonical data = new Canonical()
                .text("number", order)
                .prose("reason", to(first(cancellation.getCancellationNote()), CancellationNoteType::getValue));
        return new UblDocument(
                "OrderCancellation",
                "cac:OrderReference",
                side.sells() ? EventType.SALES_ORDER_CANCELLED : EventType.PURCHASE_ORDER_CANCELLED,
                Parts.id(
                        cancellation.getUUIDValue(),
                        "OrderCancellation",
                        sender(cancellation.getSellerSupplierParty(), cancellation.getBuyerCustomerParty()),
                        cancellation.getIDValue(),
                        cancellation.getIssueDateValue()),
                Parts.issued(cancellation.getIssueDateValue(), cancellation.getIssueTimeValue()),
                data.node());
    }

    /** Our own number: as the seller's where it has one, otherwise the buyer's. */
    private @Nullable String number(@Nullable String sellers, @Nullable String buyers) {
        return either(side.sells() ? sellers : null, buyers);
    }

    /** With whom we deal, and where the goods are to come to us or leave from us. */
    private void partners(
            Canonical data,
            @Nullable SupplierPartyType seller,
            @Nullable CustomerPartyType buyer,
            @Nullable DeliveryType delivery) {
        if (side.sells()) {
            data.object("customer", Parts.customer(buyer))
                    .text("site", Parts.origin(to(delivery, DeliveryType::getDespatch), seller))
                    .prose("deliverTo", Parts.site(delivery, buyer));
        } else {
            data.object("supplier", Parts.supplier(seller))
                    .text("site", Parts.site(delivery, buyer))
                    .text("buyer", Parts.number(buyer));
        }
    }

    /** What was agreed about the delivery of what we sell. */
    private void terms(Canonical data, @Nullable String buyersNumber, @Nullable DeliveryTermsType terms) {
        if (side.sells()) {
            String rule = to(terms, DeliveryTermsType::getIDValue);
            String more = to(first(to(terms, DeliveryTermsType::getSpecialTerms)), SpecialTermsType::getValue);
            data.text("customerOrder", buyersNumber)
                    .text("incoterm", rule != null && INCOTERM.matcher(rule).matches() ? rule : null)
                    .text("terms", more != null && more.length() <= LONGEST_CODE ? more : null)
                    .prose(
                            "deliveryTerms",
                            Stream.of(rule, more).filter(Objects::nonNull).collect(joining("; ")));
        }
    }

    /** What tells orders apart that bear the same number: to whom we gave it, or who gave it to us. */
    private @Nullable String sender(@Nullable SupplierPartyType seller, @Nullable CustomerPartyType buyer) {
        return side.sells() ? Parts.number(buyer) : Parts.number(seller);
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
                .text("line", number(item.getSalesOrderIDValue(), item.getIDValue()))
                .text(
                        "sku",
                        faults.required(
                                Parts.sku(item.getItem(), side),
                                xpath
                                        + "/cac:Item/cac:%sItemIdentification/cbc:ID"
                                                .formatted(side.sells() ? "Sellers" : "Buyers")))
                .text(side.sells() ? "customerSku" : "supplierSku", Parts.partnerSku(item.getItem(), side))
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
