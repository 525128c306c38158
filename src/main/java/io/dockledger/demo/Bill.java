package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An invoice, which begins as a copy of its order; where it says something else, a story begins. */
final class Bill {

    private static final int DUE_AFTER_DAYS = 30;

    private final Trade trade;
    private final String number;
    private final int daysAgo;
    private final List<Line> lines;
    private final Map<String, Object> wrong = new LinkedHashMap<>();
    private Wave wave = Wave.BILLS;
    private String supplier;
    private String currency;
    private String edition = "";
    private @Nullable String order;
    private @Nullable String freight;

    Bill(Trade trade, String number, int daysAgo) {
        this.trade = trade;
        this.number = number;
        this.daysAgo = daysAgo;
        this.lines = new ArrayList<>(trade.lines);
        this.supplier = trade.supplier;
        this.currency = trade.currency();
        this.order = trade.number;
    }

    Bill in(Wave other) {
        wave = other;
        return this;
    }

    /** Only these quantities of the lines, in their order; a line of 0 is not billed. */
    Bill of(String... quantities) {
        List<Line> all = List.copyOf(lines);
        lines.clear();
        for (Line line : all) {
            String quantity = quantities[line.number() - 1];
            if (!quantity.equals("0")) {
                lines.add(line.withQuantity(quantity));
            }
        }
        return this;
    }

    Bill price(int line, String price) {
        return line(line, each -> each.withPrice(price));
    }

    Bill line(int line, UnaryOperator<Line> change) {
        lines.replaceAll(each -> each.number() == line ? change.apply(each) : each);
        return this;
    }

    /** Something that nobody ordered. */
    Bill alsoFor(Line line) {
        lines.add(line);
        return this;
    }

    Bill freight(String billed) {
        freight = billed;
        return this;
    }

    Bill from(String otherSupplier) {
        supplier = otherSupplier;
        return this;
    }

    Bill in(String otherCurrency) {
        currency = otherCurrency;
        return this;
    }

    Bill withoutOrder() {
        order = null;
        return this;
    }

    /** Sent once more under another event id, as careless systems do after they changed something. */
    Bill again() {
        edition = "-again";
        return this;
    }

    /** States something else than follows from the lines, such as another total. */
    Bill stating(String member, Object value) {
        wrong.put(member, value);
        return this;
    }

    Trade sent() {
        Footing footing = Footing.of(lines, freight, trade.script.catalogue);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("supplier", trade.script.catalogue.party(supplier));
        data.put("site", trade.site);
        data.put("currency", currency);
        data.put("issuedOn", trade.script.day(daysAgo));
        data.put("dueOn", trade.script.day(daysAgo - DUE_AFTER_DAYS));
        data.put("orders", order == null ? List.of() : List.of(order));
        data.put("lines", lines.stream().map(this::document).toList());
        if (freight != null) {
            data.put("charges", List.of(Map.of("kind", "freight", "amount", freight)));
        }
        footing.write(data);
        data.putAll(wrong);
        trade.remember(number, new BigDecimal(String.valueOf(data.get("total"))));
        trade.send(
                wave,
                "invoice.received",
                supplier + "-" + number + edition,
                trade.script.system("invoices"),
                daysAgo,
                14,
                "scan.inbox",
                data);
        return trade;
    }

    private Map<String, Object> document(Line line) {
        Map<String, Object> document = new LinkedHashMap<>(line.document());
        if (order != null && line.number() <= trade.lines.size()) {
            document.put("orderLine", Integer.toString(line.number()));
        }
        document.put("taxPercent", trade.script.catalogue.taxPercent(line.sku()).toPlainString());
        return document;
    }
}
