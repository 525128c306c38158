package io.dockledger.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A case of three documents; every tenth bills more than was received. A supplier's invoices differ by more than a
 * percent, because otherwise they would rightly be taken for duplicates of each other.
 */
record SampleCase(int number) {

    static final int EVENTS = 3;
    private static final int SUPPLIERS = 2_000;
    private static final double STEP = 1.03;
    private static final int QUANTITY = 10;

    private String supplier() {
        return "S-" + number % SUPPLIERS;
    }

    private String price() {
        int earlierOfSupplier = number / SUPPLIERS;
        double price = 10 * Math.pow(STEP, earlierOfSupplier);
        return BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private String total() {
        return new BigDecimal(price()).multiply(BigDecimal.valueOf(QUANTITY)).toPlainString();
    }

    boolean isException() {
        return number % 10 == 0;
    }

    String orderNumber() {
        return "PO-" + number;
    }

    String invoiceNumber() {
        return "INV-" + number;
    }

    /** The CloudEvents of the case in the order in which they happen. */
    List<String> events() {
        return List.of(
                event("purchase-order.released", "po", order()),
                event("goods-receipt.posted", "gr", receipt()),
                event("invoice.received", "inv", invoice()));
    }

    private String event(String type, String id, String data) {
        return """
                {"specversion":"1.0","id":"%s-%d","source":"erp","type":"io.dockledger.%s.v1",\
                "time":"2026-11-02T08:00:00Z","actor":"wms-user","datacontenttype":"application/json","data":%s}""".formatted(id, number, type, data);
    }

    private String order() {
        return """
                {"number":"%s","supplier":{"number":"%s","name":"Supplier"},"site":"RTM1","currency":"EUR",\
                "issuedOn":"2026-11-01","deliverBy":"2027-11-20","total":"%s","lines":[{"line":"1","sku":"SKU-7",\
                "family":"packaging","quantity":"%d","unit":"KGM","price":"%s","amount":"%s"}]}""".formatted(orderNumber(), supplier(), total(), QUANTITY, price(), total());
    }

    private String receipt() {
        return """
                {"number":"GR-%d","order":"%s","site":"RTM1","receivedOn":"2026-11-02","lines":[{"line":"1",\
                "orderLine":"1","sku":"SKU-7","quantity":"%d","unit":"KGM"}]}""".formatted(number, orderNumber(), isException() ? QUANTITY - 1 : QUANTITY);
    }

    private String invoice() {
        return """
                {"number":"%s","supplier":{"number":"%s","name":"Supplier"},"site":"RTM1","currency":"EUR",\
                "issuedOn":"2026-11-03","orders":["%s"],"lines":[{"line":"1","orderLine":"1","sku":"SKU-7",\
                "quantity":"%d","unit":"KGM","price":"%s","amount":"%s"}],"lineTotal":"%s","taxExclusive":"%s",\
                "taxTotal":"0.00","total":"%s"}""".formatted(
                invoiceNumber(), supplier(), orderNumber(), QUANTITY, price(), total(), total(), total(), total());
    }
}
