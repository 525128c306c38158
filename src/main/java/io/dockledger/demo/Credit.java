package io.dockledger.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A credit note for goods of one line of an invoice. */
record Credit(Trade trade, String number, String invoice, Line line) {

    void sent(Wave wave, int daysAgo, String reason) {
        Map<String, Object> credited = new LinkedHashMap<>(line.document());
        credited.put("line", "1");
        credited.put("invoiceLine", Integer.toString(line.number()));
        credited.put("orderLine", Integer.toString(line.number()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("supplier", trade.script.catalogue.party(trade.supplier));
        data.put("invoice", invoice);
        data.put("order", trade.number);
        data.put("currency", trade.currency());
        data.put("issuedOn", trade.script.day(daysAgo));
        data.put("reason", reason);
        data.put("lines", List.of(credited));
        Footing.of(List.of(line), null, trade.script.catalogue).write(data);
        trade.send(
                wave,
                "credit-note.received",
                trade.supplier + "-" + number,
                trade.script.system("invoices"),
                daysAgo,
                15,
                "scan.inbox",
                data);
    }
}
