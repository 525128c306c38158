package io.dockledger.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of events that are taken in. Each has a JSON Schema of its name. */
public enum EventType {
    PURCHASE_ORDER_RELEASED("purchase-order.released", Key.ORDER, "number"),
    PURCHASE_ORDER_CHANGED("purchase-order.changed", Key.ORDER, "number"),
    PURCHASE_ORDER_CANCELLED("purchase-order.cancelled", Key.ORDER, "number"),
    PURCHASE_ORDER_CLOSED("purchase-order.closed", Key.ORDER, "number"),
    DESPATCH_ADVICE_RECEIVED("despatch-advice.received", Key.ORDER, "order"),
    GOODS_RECEIPT_POSTED("goods-receipt.posted", Key.ORDER, "order"),
    GOODS_RECEIPT_REVERSED("goods-receipt.reversed", Key.ORDER, "order"),
    QUALITY_INSPECTED("quality.inspected", Key.ORDER, "order"),
    INVOICE_RECEIVED("invoice.received", Key.INVOICE, "number"),
    INVOICE_CANCELLED("invoice.cancelled", Key.INVOICE, "number"),
    CREDIT_NOTE_RECEIVED("credit-note.received", Key.INVOICE, "invoice"),
    PAYMENT_EXECUTED("payment.executed", Key.INVOICE, "invoice"),
    SALES_ORDER_RELEASED("sales-order.released", Key.SALES_ORDER, "number"),
    SALES_ORDER_CHANGED("sales-order.changed", Key.SALES_ORDER, "number"),
    SALES_ORDER_CANCELLED("sales-order.cancelled", Key.SALES_ORDER, "number"),
    SALES_ORDER_CLOSED("sales-order.closed", Key.SALES_ORDER, "number"),
    PICK_COMPLETED("pick.completed", Key.SALES_ORDER, "order"),
    PACK_COMPLETED("pack.completed", Key.SALES_ORDER, "order"),
    SHIPMENT_DISPATCHED("shipment.dispatched", Key.FIRST_SALES_ORDER, "number"),
    SHIPMENT_REVERSED("shipment.reversed", Key.SALES_ORDER, "order"),
    DELIVERY_CONFIRMED("delivery.confirmed", Key.SALES_ORDER, "order"),
    DELIVERY_ACCEPTED("delivery.accepted", Key.SALES_ORDER, "order"),
    DELIVERY_REVERSED("delivery.reversed", Key.SALES_ORDER, "order"),
    SALES_INVOICE_ISSUED("sales-invoice.issued", Key.FIRST_SALES_ORDER, "number"),
    SALES_INVOICE_CANCELLED("sales-invoice.cancelled", Key.FIRST_SALES_ORDER, "number"),
    REVENUE_POSTED("revenue.posted", Key.SALES_ORDER, "order"),
    REVENUE_REVERSED("revenue.reversed", Key.SALES_ORDER, "order"),
    ACCRUAL_POSTED("accrual.posted", Key.SALES_ORDER, "order"),
    ACCRUAL_REVERSED("accrual.reversed", Key.SALES_ORDER, "order"),
    INVENTORY_COUNT_POSTED("inventory-count.posted", Key.SITE, "site"),
    INVENTORY_VARIANCE_REPORTED("inventory-variance.reported", Key.SITE, "site"),
    INVENTORY_ADJUSTMENT_POSTED("inventory-adjustment.posted", Key.ADJUSTMENT, "adjustment"),
    INVENTORY_ADJUSTMENT_REVERSED("inventory-adjustment.reversed", Key.ADJUSTMENT, "adjustment"),
    RETURN_REQUESTED("return.requested", Key.RETURN, "number"),
    RETURN_CANCELLED("return.cancelled", Key.RETURN, "authorisation"),
    RETURN_RECEIVED("return.received", Key.RETURN, "authorisation"),
    RETURN_RECEIPT_REVERSED("return-receipt.reversed", Key.RETURN, "authorisation"),
    RETURN_INSPECTED("return.inspected", Key.RETURN, "authorisation"),
    CUSTOMER_CREDIT_ISSUED("customer-credit.issued", Key.RETURN, "authorisation"),
    CUSTOMER_CREDIT_REVERSED("customer-credit.reversed", Key.RETURN, "authorisation"),
    VENDOR_RETURN_DISPATCHED("vendor-return.dispatched", Key.ORDER, "order"),
    DEBIT_NOTE_ISSUED("debit-note.issued", Key.INVOICE, "invoice");

    private static final Map<String, EventType> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::id, Function.identity()));

    private final String id;
    private final Key key;
    private final String numberField;

    EventType(String name, Key key, String numberField) {
        this.id = "io.dockledger." + name + ".v1";
        this.key = key;
        this.numberField = numberField;
    }

    /** The type as CloudEvents name it, such as {@code io.dockledger.invoice.received.v1}. */
    public String id() {
        return id;
    }

    public static Optional<EventType> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The key within which events of this data keep their order: the order for whatever happens to it or its goods, the
     * invoice for whatever happens to that. What we sell goes by the sales order; what serves several, by the first. What
     * is found in the stock of a site goes by the site.
     *
     * @param data valid against the type's schema
     */
    public String businessKey(JsonNode data) {
        String number = data.path(numberField).asText();
        return switch (key) {
            case ORDER -> "purchase-order:" + number;
            case RETURN -> "return-authorisation:" + number;
            case INVOICE -> "invoice:" + data.path("supplier").path("number").asText() + "/" + number;
            case SALES_ORDER -> "sales-order:" + number;
            case FIRST_SALES_ORDER -> {
                String order = firstSalesOrder(data);
                yield order.isEmpty() ? "sales-invoice:" + number : "sales-order:" + order;
            }
            case SITE -> "stock-place:" + number;
            case ADJUSTMENT -> "inventory-adjustment:" + number;
        };
    }

    /** Empty where the data names none: an invoice may bill what nobody ordered. */
    private static String firstSalesOrder(JsonNode data) {
        return Stream.of(data.at("/order"), data.at("/orders/0"), data.at("/lines/0/order"))
                .map(JsonNode::asText)
                .filter(order -> !order.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What events are kept in order by. */
    private enum Key {
        ORDER,
        INVOICE,
        SALES_ORDER,
        FIRST_SALES_ORDER,
        SITE,
        ADJUSTMENT,
        RETURN
    }
}
