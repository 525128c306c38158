package io.dockledger.crash;

import java.util.List;

/**
 * One order, its receipt and its invoice.
 *
 * @param overbilled whether the invoice bills more than was received, so that somebody must decide
 */
record TradeCase(int number, boolean overbilled) {

    static final String SOURCE = "crash-test";

    String order() {
        return "KO-" + number;
    }

    String invoice() {
        return "KI-" + number;
    }

    /** The ids of the three events, in the order in which they are sent. */
    List<String> eventIds() {
        return List.of("order-" + number, "receipt-" + number, "invoice-" + number);
    }

    /** The three events, in the same order. */
    List<String> events() {
        return List.of(
                event("order-", "purchase-order.released", "2026-03-02T08:00:00Z", orderData()),
                event("receipt-", "goods-receipt.posted", "2026-03-04T08:00:00Z", receiptData()),
                event("invoice-", "invoice.received", "2026-03-05T08:00:00Z", invoiceData()));
    }

    private String event(String idPrefix, String type, String time, String data) {
        return """
                {"specversion": "1.0", "id": "%s%d", "source": "%s", "type": "io.dockledger.%s.v1", "time": "%s",
                 "datacontenttype": "application/json", "data": %s}""".formatted(idPrefix, number, SOURCE, type, time, data);
    }

    /** A supplier for each, because bills of one supplier over the same amount look like duplicates. */
    private String supplier() {
        return """
                {"number": "KS-%d", "name": "Mill %d"}""".formatted(number, number);
    }

    private String orderData() {
        return """
                {"number": "%s", "supplier": %s, "currency": "EUR",
                 "issuedOn": "2026-03-02", "site": "Quay 3",
                 "lines": [{"line": "1", "sku": "FLOUR-25", "family": "dry", "quantity": "10", "unit": "EA",
                            "price": "12.50", "amount": "125.00"}]}""".formatted(order(), supplier());
    }

    private String receiptData() {
        return """
                {"number": "KR-%d", "order": "%s", "receivedOn": "2026-03-04", "site": "Quay 3",
                 "lines": [{"line": "1", "orderLine": "1", "sku": "FLOUR-25", "quantity": "10", "unit": "EA"}]}""".formatted(number, order());
    }

    private String invoiceData() {
        String quantity = overbilled ? "12" : "10";
        String amount = overbilled ? "150.00" : "125.00";
        return """
                {"number": "%s", "supplier": %s, "currency": "EUR",
                 "issuedOn": "2026-03-05", "orders": ["%s"],
                 "lines": [{"line": "1", "order": "%s", "orderLine": "1", "sku": "FLOUR-25", "quantity": "%s",
                            "unit": "EA", "price": "12.50", "amount": "%s"}],
                 "lineTotal": "%s", "taxExclusive": "%s", "taxTotal": "0.00", "total": "%s"}""".formatted(invoice(), supplier(), order(), order(), quantity, amount, amount, amount, amount);
    }
}
