package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stock of one item at one site, and what is found there. Days are counted back from the day of loading. */
record Shelf(Script script, String site, Catalogue.Offer item) {

    /**
     * What was counted at a bin, beside what was booked there.
     *
     * @param by who counted, without the site; a recount counts only by somebody else
     */
    Shelf counted(String number, int daysAgo, BigDecimal booked, BigDecimal counted, String by) {
        Moment moment = new Moment(Wave.GOODS, daysAgo, 8);
        return counted(moment, number, count(number, daysAgo, booked, counted), by);
    }

    /** The same counted anew. */
    Shelf recounted(String number, String original, int daysAgo, BigDecimal booked, BigDecimal counted) {
        Map<String, Object> data = count(number, daysAgo, booked, counted);
        data.put("recountOf", original);
        return counted(new Moment(Wave.BILLS, daysAgo, 9), number, data, "second");
    }

    private Shelf counted(Moment moment, String number, Map<String, Object> data, String by) {
        send(moment, "inventory-count.posted", number, Script.warehouse(site), Script.worker(by, site), data);
        return this;
    }

    private Map<String, Object> count(String number, int daysAgo, BigDecimal booked, BigDecimal counted) {
        Map<String, Object> line = line("1", "BIN-1");
        line.put("booked", booked.toPlainString());
        line.put("counted", counted.toPlainString());
        Map<String, Object> data = found(number, daysAgo, "countedOn");
        data.put("lines", List.of(line));
        return data;
    }

    /** @param quantities below zero for what is missing, each at a bin of its own */
    Shelf reported(String number, String cause, int daysAgo, BigDecimal... quantities) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (BigDecimal quantity : quantities) {
            String each = Integer.toString(lines.size() + 1);
            Map<String, Object> line = line(each, "BIN-" + each);
            line.put("quantity", quantity.toPlainString());
            lines.add(line);
        }
        Map<String, Object> data = found(number, daysAgo, "reportedOn");
        data.put("cause", cause);
        data.put("lines", lines);
        Moment moment = new Moment(Wave.GOODS, daysAgo, 10);
        send(moment, "inventory-variance.reported", number, Script.warehouse(site), Script.worker("hall", site), data);
        return this;
    }

    /** The ledger has posted what it was told first of an adjustment. */
    Shelf posted(String adjustment, int daysAgo, String quantity) {
        String id = "J-" + adjustment;
        Map<String, Object> data =
                Map.of("adjustment", adjustment, "number", id, "quantity", quantity, "postedOn", script.day(daysAgo));
        Moment moment = new Moment(Wave.ANSWERS, daysAgo, 19);
        send(moment, "inventory-adjustment.posted", id, script.system("ledger"), "ledger.run", data);
        return this;
    }

    private Map<String, Object> found(String number, int daysAgo, String on) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("site", site);
        data.put(on, script.day(daysAgo));
        data.put("currency", "EUR");
        return data;
    }

    private Map<String, Object> line(String number, String location) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", number);
        line.put("sku", item.sku());
        line.put("location", location);
        line.put("unit", item.unit());
        line.put("unitCost", item.price().toPlainString());
        return line;
    }

    private void send(Moment moment, String type, String id, String source, String actor, Map<String, Object> data) {
        script.send(moment, type, id, source, actor, id, data);
    }
}
