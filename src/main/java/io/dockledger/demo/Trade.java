package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order, and the events about it and its goods. Days are counted back from the day of loading. */
final class Trade {

    final Script script;
    final String number;
    final String supplier;
    final String site;
    final List<Line> lines = new ArrayList<>();
    private final Map<String, BigDecimal> billed = new LinkedHashMap<>();
    private String currency = "EUR";
    private @Nullable String freight;
    private @Nullable Integer validTo;
    private @Nullable Integer deliverBy;
    private String receivedBy;
    private int receipts;
    private int versions;

    Trade(Script script, String number, String supplier, String site) {
        this.script = script;
        this.number = number;
        this.supplier = supplier;
        this.site = site;
        this.receivedBy = Script.worker("dock", site);
    }

    /** A line at the supplier's usual unit and price. */
    Trade line(String sku, String quantity) {
        Catalogue.Offer offer = script.catalogue.offer(supplier, sku);
        currency = offer.currency();
        lines.add(Line.of(lines.size() + 1, sku, script.catalogue.description(sku), quantity, offer));
        return this;
    }

    /** Puts another line in the place of the one of that number. */
    Trade line(Line line) {
        lines.set(line.number() - 1, line);
        return this;
    }

    Line line(int line) {
        return lines.get(line - 1);
    }

    String currency() {
        return currency;
    }

    Trade freight(String planned) {
        freight = planned;
        return this;
    }

    Trade validTo(int daysAgo) {
        validTo = daysAgo;
        return this;
    }

    Trade deliverBy(int daysAgo) {
        deliverBy = daysAgo;
        return this;
    }

    /** Goods are received by this person rather than by the dock's own account. */
    Trade receivedBy(String actor) {
        receivedBy = actor;
        return this;
    }

    Trade released(int daysAgo) {
        return released(Wave.GOODS, daysAgo);
    }

    Trade released(Wave wave, int daysAgo) {
        order(wave, "purchase-order.released", daysAgo, number);
        return this;
    }

    /** The whole order anew, as it is now. */
    Trade changed(Wave wave, int daysAgo) {
        versions++;
        order(wave, "purchase-order.changed", daysAgo, number + "-" + (versions + 1));
        return this;
    }

    private void order(Wave wave, String type, int daysAgo, String id) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("version", Integer.toString(versions + 1));
        data.put("supplier", script.catalogue.party(supplier));
        data.put("site", site);
        data.put("buyer", "buyer.jansen");
        data.put("currency", currency);
        data.put("issuedOn", script.day(daysAgo));
        putDay(data, "validTo", validTo);
        putDay(data, "deliverBy", deliverBy);
        if (freight != null) {
            data.put("charges", List.of(Map.of("kind", "freight", "amount", freight)));
        }
        data.put("lines", lines.stream().map(Line::document).toList());
        send(wave, type, id, script.system("erp"), daysAgo, 8, "buyer.jansen", data);
    }

    private void putDay(Map<String, Object> data, String name, @Nullable Integer daysAgo) {
        if (daysAgo != null) {
            data.put(name, script.day(daysAgo));
        }
    }

    Trade cancelled(int daysAgo, String reason) {
        ended("purchase-order.cancelled", daysAgo, reason);
        return this;
    }

    Trade closed(int daysAgo, String reason) {
        ended("purchase-order.closed", daysAgo, reason);
        return this;
    }

    private void ended(String type, int daysAgo, String reason) {
        Map<String, Object> data = Map.of("number", number, "reason", reason);
        send(Wave.NEWS, type, number, script.system("erp"), daysAgo, 9, "buyer.jansen", data);
    }

    /** Everything that was ordered, or these quantities of the lines in their order; a line of 0 did not come. */
    Trade received(int daysAgo, String... quantities) {
        return received(Wave.GOODS, daysAgo, "", quantities);
    }

    /** @param verdict of the receiving system on the quality: released, held or empty */
    Trade received(Wave wave, int daysAgo, String verdict, String... quantities) {
        List<Map<String, Object>> received = new ArrayList<>();
        for (Line line : lines) {
            String quantity = quantities.length == 0 ? line.quantity().toPlainString() : quantities[line.number() - 1];
            if (!quantity.equals("0")) {
                received.add(goods(line, quantity, verdict));
            }
        }
        return posted(wave, daysAgo, received);
    }

    /** Something else than was ordered, or counted otherwise; the receiving system names no line of the order. */
    Trade receivedInstead(int daysAgo, String sku, String quantity, String unit) {
        return posted(
                Wave.GOODS, daysAgo, List.of(Map.of("line", "1", "sku", sku, "quantity", quantity, "unit", unit)));
    }

    private Trade posted(Wave wave, int daysAgo, List<Map<String, Object>> received) {
        receipts++;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", receipt(receipts));
        data.put("order", number);
        data.put("supplier", script.catalogue.party(supplier));
        data.put("site", site);
        data.put("receivedOn", script.day(daysAgo));
        data.put("lines", received);
        String warehouse = Script.warehouse(site);
        send(wave, "goods-receipt.posted", receipt(receipts), warehouse, daysAgo, 10, receivedBy, data);
        return this;
    }

    private static Map<String, Object> goods(Line line, String quantity, String verdict) {
        Map<String, Object> goods = new LinkedHashMap<>();
        goods.put("line", Integer.toString(line.number()));
        goods.put("orderLine", Integer.toString(line.number()));
        goods.put("sku", line.sku());
        goods.put("quantity", quantity);
        goods.put("unit", line.unit());
        if (!verdict.isEmpty()) {
            goods.put("quality", verdict);
        }
        return goods;
    }

    /** The orders of the stories are known by the end of their numbers; those of the year are too many for that. */
    private String shortly() {
        return number.startsWith("4500") ? number.substring(4) : number;
    }

    /** The number of the order's receipt, counted from 1. */
    String receipt(int count) {
        return "GR-" + shortly() + "-" + count;
    }

    /** What the laboratory says of the first line of the order's last receipt; all others are in order. */
    Trade inspected(int daysAgo, String accepted, String rejected, String reason) {
        List<Map<String, Object>> inspected = lines.stream()
                .map(line -> line.number() == 1
                        ? verdict(line, accepted, rejected, reason)
                        : verdict(line, line.quantity().toPlainString(), "0", ""))
                .toList();
        String inspection = "QI-" + shortly();
        Map<String, Object> data = Map.of(
                "number", inspection,
                "receipt", receipt(receipts),
                "order", number,
                "inspectedOn", script.day(daysAgo),
                "lines", inspected);
        send(Wave.GOODS, "quality.inspected", inspection, script.system("quality"), daysAgo, 12, "lab.meyer", data);
        return this;
    }

    private static Map<String, Object> verdict(Line line, String accepted, String rejected, String reason) {
        return Map.of(
                "line", Integer.toString(line.number()), "accepted", accepted, "rejected", rejected, "reason", reason);
    }

    /** The order's last receipt was a mistake. */
    Trade reversed(Wave wave, int daysAgo, String reason) {
        Map<String, Object> data = Map.of(
                "receipt", receipt(receipts), "order", number, "reversedOn", script.day(daysAgo), "reason", reason);
        String id = receipt(receipts) + "-R";
        send(wave, "goods-receipt.reversed", id, Script.warehouse(site), daysAgo, 13, receivedBy, data);
        return this;
    }

    /** An invoice over everything that was ordered, to be changed and sent. */
    Bill bill(String invoice, int daysAgo) {
        return new Bill(this, invoice, daysAgo);
    }

    Trade billed(String invoice, int daysAgo) {
        return bill(invoice, daysAgo).sent();
    }

    /** The supplier takes an invoice back. */
    Trade withdrawn(String invoice, int daysAgo, String reason) {
        Map<String, Object> data =
                Map.of("number", invoice, "supplier", script.catalogue.party(supplier), "reason", reason);
        send(Wave.NEWS, "invoice.cancelled", invoice, script.system("invoices"), daysAgo, 15, "scan.inbox", data);
        return this;
    }

    void remember(String invoice, BigDecimal total) {
        billed.put(invoice, total);
    }

    /** A credit note for some of an invoice's first line, at the order's price. */
    Trade credited(Wave wave, String credit, String invoice, int daysAgo, String quantity, String reason) {
        new Credit(this, credit, invoice, line(1).withQuantity(quantity)).sent(wave, daysAgo, reason);
        return this;
    }

    /** The whole invoice. */
    Trade paid(Wave wave, String invoice, int daysAgo) {
        BigDecimal total = billed.get(invoice);
        if (total == null) {
            throw new IllegalArgumentException("No invoice " + invoice + " was sent for " + number + ".");
        }
        return paid(wave, invoice, daysAgo, total.toPlainString());
    }

    Trade paid(Wave wave, String invoice, int daysAgo, String amount) {
        Map<String, Object> data = Map.of(
                "number",
                "PAY-" + invoice,
                "supplier",
                script.catalogue.party(supplier),
                "invoice",
                invoice,
                "currency",
                currency,
                "amount",
                amount,
                "executedOn",
                script.day(daysAgo));
        send(wave, "payment.executed", "PAY-" + invoice, script.system("bank"), daysAgo, 16, "treasury.run", data);
        return this;
    }

    void send(
            Wave wave,
            String type,
            String number,
            String source,
            int daysAgo,
            int hour,
            String actor,
            Map<String, Object> data) {
        script.send(new Moment(wave, daysAgo, hour), type, number, source, actor, this.number, data);
    }
}
