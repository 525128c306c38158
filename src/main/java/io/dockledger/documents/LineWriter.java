package io.dockledger.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lines of current versions in their table; a version that leaves the lines as they were costs nothing. */
@Component
class LineWriter {

    private final JdbcClient jdbc;

    LineWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param existing the keys of documents of which older versions are stored */
    void write(WorkingSet working, Set<DocumentKey> existing) {
        List<DocumentKey> replaced = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        working.pendingByKey().forEach((key, versions) -> {
            List<Row> after = rows(versions.get(versions.size() - 1).document());
            RecordedDocument stored = working.stored(key);
            if (stored == null || !rows(stored.document()).equals(after)) {
                rows.addAll(after);
                if (existing.contains(key)) {
                    replaced.add(key);
                }
            }
        });
        delete(replaced);
        insert(rows);
    }

    private record Row(
            String document,
            int position,
            String line,
            @Nullable String sku,
            @Nullable String order,
            @Nullable String orderLine,
            BigDecimal quantity,
            String unit,
            @Nullable BigDecimal accepted,
            @Nullable BigDecimal price,
            @Nullable BigDecimal priceBase,
            @Nullable String priceUnit,
            @Nullable BigDecimal amount) {}

    private static List<Row> rows(Document document) {
        List<Row> rows = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            rows.add(new Row(
                    document.key().text(),
                    rows.size() + 1,
                    line.line(),
                    line.sku(),
                    order(document, line),
                    line.orderLine(),
                    line.quantity(),
                    line.unit(),
                    line.accepted(),
                    line.price(),
                    line.priceBase(),
                    line.priceUnit(),
                    line.amount()));
        }
        return rows;
    }

    /** The order that the line names, or the only one that its document names. */
    private static @Nullable String order(Document document, DocumentLine line) {
        String named = line.order();
        if (named != null) {
            return DocumentKey.purchaseOrder(named).text();
        }
        Set<DocumentKey> orders = document.namedChains();
        return orders.size() == 1 ? orders.iterator().next().text() : null;
    }

    private void delete(List<DocumentKey> documents) {
        if (!documents.isEmpty()) {
            jdbc.sql("""
                            delete from document_line
                            where tenant_id = current_setting('dockledger.tenant') and document_key = any(:documents)
                            """).param("documents", DocumentRows.texts(documents)).update();
        }
    }

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into document_line (document_key, position, line, sku, order_key, order_line, quantity,
                            unit, accepted, price, price_base, price_unit, amount)
                        select * from unnest(:document::text[], :position::int[], :line::text[], :sku::text[],
                            :order::text[], :orderLine::text[], :quantity::numeric[], :unit::text[],
                            :accepted::numeric[], :price::numeric[], :priceBase::numeric[], :priceUnit::text[],
                            :amount::numeric[])
                        """)
                .param("document", texts(rows, Row::document))
                .param("position", rows.stream().map(Row::position).toArray(Integer[]::new))
                .param("line", texts(rows, Row::line))
                .param("sku", texts(rows, Row::sku))
                .param("order", texts(rows, Row::order))
                .param("orderLine", texts(rows, Row::orderLine))
                .param("quantity", decimals(rows, Row::quantity))
                .param("unit", texts(rows, Row::unit))
                .param("accepted", decimals(rows, Row::accepted))
                .param("price", decimals(rows, Row::price))
                .param("priceBase", decimals(rows, Row::priceBase))
                .param("priceUnit", texts(rows, Row::priceUnit))
                .param("amount", decimals(rows, Row::amount))
                .update();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return DocumentWriter.texts(rows, column);
    }

    private static @Nullable String[] decimals(List<Row> rows, Function<Row, @Nullable BigDecimal> column) {
        return DocumentWriter.texts(rows, row -> DocumentWriter.plain(column.apply(row)));
    }
}
