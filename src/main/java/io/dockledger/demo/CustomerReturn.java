package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goods of a sale that their customer sends back, and the events about them. */
final class CustomerReturn {

    private final Sale sale;
    private final String number;
    private final String reason;
    private int receipts;

    /** @param reason as return-authorisation knows it, such as {@code damaged} */
    CustomerReturn(Sale sale, String reason) {
        this.sale = sale;
        this.number = "RA-" + sale.number.substring(2);
        this.reason = reason;
    }

    CustomerReturn requested(int daysAgo, BigDecimal quantity) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("customer", sale.customer.party());
        data.put("customerClass", sale.customer.customerClass());
        data.put("channel", "web");
        data.put("site", sale.site);
        data.put("currency", "EUR");
        data.put("requestedOn", sale.script.day(daysAgo));
        data.put("reason", reason);
        Map<String, Object> line = goods(sale.line.sku(), quantity);
        line.put("order", sale.number);
        line.put("orderLine", "1");
        data.put("lines", List.of(line));
        Moment moment = new Moment(Wave.BILLS, daysAgo, 8);
        send(moment, "return.requested", number, sale.script.system("shop"), "portal." + sale.customer.number(), data);
        return this;
    }

    CustomerReturn received(int daysAgo, BigDecimal quantity) {
        return received(Wave.BILLS, daysAgo, sale.line.sku(), quantity);
    }

    /** @param sku of what really came */
    CustomerReturn received(Wave wave, int daysAgo, String sku, BigDecimal quantity) {
        receipts++;
        Map<String, Object> data = Map.of(
                "number",
                receipt(),
                "authorisation",
                number,
                "customer",
                sale.customer.party(),
                "site",
                sale.site,
                "receivedOn",
                sale.script.day(daysAgo),
                "lines",
                List.of(goods(sku, quantity)));
        Moment moment = new Moment(wave, daysAgo, 9 + 2 * receipts);
        send(moment, "return.received", receipt(), Script.warehouse(sale.site), Script.worker("dock", sale.site), data);
        return this;
    }

    /** The last receipt. */
    private String receipt() {
        return "RR-" + number.substring(3) + "-" + receipts;
    }

    private static Map<String, Object> goods(String sku, BigDecimal quantity, String unit) {
        Map<String, Object> goods = new LinkedHashMap<>();
        goods.put("line", "1");
        goods.put("sku", sku);
        goods.put("quantity", quantity.toPlainString());
        goods.put("unit", unit);
        return goods;
    }

    private Map<String, Object> goods(String sku, BigDecimal quantity) {
        return goods(sku, quantity, sale.line.unit());
    }

    /** All of the last receipt is in this condition. */
    CustomerReturn inspected(Wave wave, int daysAgo, String condition) {
        String id = "QR-" + receipt().substring(3);
        Map<String, Object> data = Map.of(
                "number",
                id,
                "receipt",
                receipt(),
                "authorisation",
                number,
                "inspectedOn",
                sale.script.day(daysAgo),
                "lines",
                List.of(Map.of("line", "1", "condition", condition, "photos", List.of("photos/" + id + ".jpg"))));
        Moment moment = new Moment(wave, daysAgo, 10 + 2 * receipts);
        send(moment, "return.inspected", id, Script.warehouse(sale.site), Script.worker("quality", sale.site), data);
        return this;
    }

    /** The last receipt was a mistake. */
    CustomerReturn receiptReversed(int daysAgo, String why) {
        Map<String, Object> data = Map.of(
                "receipt", receipt(), "authorisation", number, "reversedOn", sale.script.day(daysAgo), "reason", why);
        Moment moment = new Moment(Wave.NEWS, daysAgo, 12);
        send(
                moment,
                "return-receipt.reversed",
                receipt() + "-R",
                Script.warehouse(sale.site),
                Script.worker("dock", sale.site),
                data);
        return this;
    }

    CustomerReturn cancelled(int daysAgo, String why) {
        Map<String, Object> data = Map.of("authorisation", number, "reason", why);
        Moment moment = new Moment(Wave.NEWS, daysAgo, 9);
        send(moment, "return.cancelled", number, sale.script.system("shop"), "service.desk", data);
        return this;
    }

    /** The billing system has credited the customer. */
    CustomerReturn credited(int daysAgo, String total) {
        String id = "CC-" + number.substring(3);
        Map<String, Object> data = Map.of(
                "number",
                id,
                "authorisation",
                number,
                "customer",
                sale.customer.party(),
                "currency",
                "EUR",
                "issuedOn",
                sale.script.day(daysAgo),
                "total",
                total);
        Moment moment = new Moment(Wave.ANSWERS, daysAgo, 18);
        send(moment, "customer-credit.issued", id, sale.script.system("billing"), "billing.run", data);
        return this;
    }

    private void send(Moment moment, String type, String id, String source, String actor, Map<String, Object> data) {
        sale.script.send(moment, type, id, source, actor, number, data);
    }
}
