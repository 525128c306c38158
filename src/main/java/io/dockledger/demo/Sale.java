package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sales order of one line, and the events about it and its goods. Days are counted back from the day of loading. */
final class Sale {

    private static final int DAYS_TO_SHIP = 5;
    private static final int DUE_AFTER_DAYS = 30;
    private static final String DESK = "sales.desk";

    final Script script;
    final String number;
    final Customer customer;
    final String site;
    final Line line;
    private int shipments;

    Sale(Script script, String number, Customer customer, String site, Line line) {
        this.script = script;
        this.number = number;
        this.customer = customer;
        this.site = site;
        this.line = line;
    }

    BigDecimal quantity() {
        return line.quantity();
    }

    Sale released(int daysAgo) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("customer", customer.party());
        data.put("customerClass", customer.customerClass());
        data.put("site", site);
        data.put("currency", "EUR");
        data.put("issuedOn", script.day(daysAgo));
        data.put("deliverBy", script.day(daysAgo - DAYS_TO_SHIP));
        data.put("incoterm", customer.incoterm());
        data.put("proofOfDelivery", customer.proof());
        data.put("lines", List.of(line.document()));
        send(new Moment(Wave.GOODS, daysAgo, 7), "sales-order.released", number, script.system("shop"), DESK, data);
        return this;
    }

    /** Picked and packed on the same day. */
    Sale prepared(int daysAgo, BigDecimal quantity) {
        prepared(daysAgo, 9, "pick", "P-", quantity);
        prepared(daysAgo, 10, "pack", "K-", quantity);
        return this;
    }

    private void prepared(int daysAgo, int hour, String step, String prefix, BigDecimal quantity) {
        String id = prefix + number;
        Map<String, Object> data = Map.of(
                "number",
                id,
                "order",
                number,
                step.equals("pick") ? "pickedOn" : "packedOn",
                script.day(daysAgo),
                "lines",
                List.of(Map.of("line", "1", "quantity", quantity.toPlainString())));
        send(
                new Moment(Wave.GOODS, daysAgo, hour),
                step + ".completed",
                id,
                Script.warehouse(site),
                Script.worker("hall", site),
                data);
    }

    Sale shipped(int daysAgo, BigDecimal quantity) {
        shipments++;
        Map<String, Object> data = Map.of(
                "number",
                shipment(),
                "customer",
                customer.party(),
                "site",
                site,
                "shippedOn",
                script.day(daysAgo),
                "carrier",
                "Nordzee Cargo",
                "lines",
                List.of(goods(quantity)));
        Moment moment = new Moment(Wave.GOODS, daysAgo, 10 + shipments);
        send(moment, "shipment.dispatched", shipment(), Script.warehouse(site), Script.worker("ramp", site), data);
        return this;
    }

    private Map<String, Object> goods(BigDecimal quantity) {
        return Map.of(
                "line",
                "1",
                "order",
                number,
                "orderLine",
                "1",
                "sku",
                line.sku(),
                "quantity",
                quantity.toPlainString(),
                "unit",
                line.unit());
    }

    /** The last shipment. */
    private String shipment() {
        return "V-" + number.substring(2) + "-" + shipments;
    }

    /** The carrier hands the last shipment over; without quantities, all of it. */
    Sale delivered(int daysAgo, BigDecimal kept, BigDecimal refused) {
        String id = "POD-" + shipment().substring(2);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", id);
        data.put("shipment", shipment());
        data.put("order", number);
        data.put("deliveredOn", script.day(daysAgo));
        data.put("signedBy", customer.name());
        data.put(
                "lines",
                List.of(Map.of(
                        "line", "1",
                        "sku", line.sku(),
                        "quantity", kept.toPlainString(),
                        "unit", line.unit(),
                        "refused", refused.toPlainString())));
        Moment moment = new Moment(Wave.GOODS, daysAgo, 13 + shipments);
        send(moment, "delivery.confirmed", id, "/carrier/nordzee", "driver.nordzee", data);
        return this;
    }

    /** Some of the last shipment has come back. */
    Sale broughtBack(int daysAgo, BigDecimal quantity) {
        Map<String, Object> data = Map.of(
                "shipment",
                shipment(),
                "order",
                number,
                "reversedOn",
                script.day(daysAgo),
                "reason",
                "Refused at the door.",
                "lines",
                List.of(Map.of("line", "1", "quantity", quantity.toPlainString(), "unit", line.unit())));
        Moment moment = new Moment(Wave.NEWS, daysAgo, 12);
        send(moment, "shipment.reversed", shipment() + "-R", Script.warehouse(site), Script.worker("ramp", site), data);
        return this;
    }

    Sale closed(int daysAgo, String reason) {
        Map<String, Object> data = Map.of("number", number, "reason", reason);
        send(new Moment(Wave.NEWS, daysAgo, 18), "sales-order.closed", number, script.system("shop"), DESK, data);
        return this;
    }

    Sale billed(String invoice, int daysAgo, BigDecimal quantity) {
        return billed(new Moment(Wave.GOODS, daysAgo, 16), invoice, line.withQuantity(quantity.toPlainString()));
    }

    /** @param billed what the invoice says of the line */
    Sale billed(Moment moment, String invoice, Line billed) {
        Map<String, Object> row = new LinkedHashMap<>(billed.document());
        row.put("order", number);
        row.put("orderLine", "1");
        row.put("taxPercent", script.catalogue.taxPercent(line.sku()).toPlainString());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", invoice);
        data.put("customer", customer.party());
        data.put("site", site);
        data.put("currency", "EUR");
        data.put("issuedOn", script.day(moment.daysAgo()));
        data.put("dueOn", script.day(moment.daysAgo() - DUE_AFTER_DAYS));
        data.put("orders", List.of(number));
        data.put("lines", List.of(row));
        Footing.of(List.of(billed), null, script.catalogue).write(data);
        send(moment, "sales-invoice.issued", invoice, script.system("billing"), "billing.run", data);
        return this;
    }

    Sale takenBack(String invoice, int daysAgo, String reason) {
        Map<String, Object> data = Map.of("number", invoice, "order", number, "reason", reason);
        Moment moment = new Moment(Wave.NEWS, daysAgo, 17);
        send(moment, "sales-invoice.cancelled", invoice, script.system("billing"), "billing.desk", data);
        return this;
    }

    /** The ledger has posted the first revenue of the order, as it was told. */
    Sale posted(int daysAgo) {
        String revenue = number + "-R1";
        Map<String, Object> data = Map.of("revenue", revenue, "order", number, "postedOn", script.day(daysAgo));
        Moment moment = new Moment(Wave.ANSWERS, daysAgo, 19);
        send(moment, "revenue.posted", revenue, script.system("ledger"), "ledger.run", data);
        return this;
    }

    private void send(Moment moment, String type, String id, String source, String actor, Map<String, Object> data) {
        script.send(moment, type, id, source, actor, number, data);
    }
}
