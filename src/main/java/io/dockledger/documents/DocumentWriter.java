package io.dockledger.documents;

import io.dockledger.money.DocumentNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a transaction recorded: at most four statements, however many documents there are. */
@Component
class DocumentWriter {

    /** Cannot stand in a key, and so separates the chains of one row within an array of rows. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final DocumentReader reader;

    DocumentWriter(JdbcClient jdbc, DocumentReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    void write(WorkingSet working) {
        if (working.pending().isEmpty()) {
            return;
        }
        Map<DocumentKey, StoredVersion> before = before(working);
        List<Row> rows = rows(working, before);
        supersede(before.values().stream().map(StoredVersion::id).toList());
        insert(rows);
        join(rows);
    }

    /** @param current whether it is the last of the versions that are written now */
    private record Row(RecordedDocument recorded, boolean current) {
        Document document() {
            return recorded.document();
        }

        Provenance provenance() {
            return recorded.provenance();
        }
    }

    private Map<DocumentKey, StoredVersion> before(WorkingSet working) {
        Map<DocumentKey, StoredVersion> before = new HashMap<>();
        if (!working.unread().isEmpty()) {
            before.putAll(reader.lastVersions(working.unread()));
        }
        for (RecordedDocument pending : working.pending()) {
            RecordedDocument stored = working.stored(pending.key());
            if (stored != null) {
                before.put(pending.key(), StoredVersion.of(stored));
            }
        }
        return before;
    }

    // In the order in which they were recorded: the database numbers them as they stand in the arrays of the insert.
    private static List<Row> rows(WorkingSet working, Map<DocumentKey, StoredVersion> before) {
        List<Row> rows = new ArrayList<>();
        Set<DocumentKey> seen = new HashSet<>();
        Set<DocumentKey> recordedBlindly = new HashSet<>();
        for (RecordedDocument version : working.pending()) {
            StoredVersion last = before.get(version.key());
            if (seen.add(version.key()) && last != null && version.version() <= last.version()) {
                recordedBlindly.add(version.key());
            }
            RecordedDocument placed =
                    last != null && recordedBlindly.contains(version.key()) ? version.after(last) : version;
            rows.add(new Row(placed, working.isCurrent(version)));
        }
        return rows;
    }

    private void supersede(List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update document set current = false
                            where tenant_id = current_setting('dockledger.tenant') and id = any(:ids)
                            """).param("ids", ids.toArray(UUID[]::new)).update();
        }
    }

    private void insert(List<Row> rows) {
        jdbc.sql("""
                        insert into document (id, key, kind, number, normalised_number, version, current, status,
                            partner_number, partner_name, site, currency, total, total_hundredths, issued_on, chains,
                            source, event_id, actor, correlation_id, content_hash, occurred_at, recorded_at, body)
                        select id, key, kind, number, normalised_number, version, current, status, partner_number,
                            partner_name, site, currency, total, total_hundredths, issued_on, string_to_array(chains, E'\\x1f'), source,
                            event_id, actor, correlation_id, content_hash, occurred_at, recorded_at, body::jsonb
                        from unnest(:id::uuid[], :key::text[], :kind::text[], :number::text[], :normalised::text[],
                            :version::int[], :current::boolean[], :status::text[], :partner::text[],
                            :partnerName::text[], :site::text[], :currency::text[], :total::numeric[],
                            :hundredths::bigint[], :issuedOn::date[], :chains::text[], :source::text[], :event::text[], :actor::text[],
                            :correlation::text[], :hash::text[], :occurred::timestamptz[], :recorded::timestamptz[],
                            :body::text[])
                            as row (id, key, kind, number, normalised_number, version, current, status,
                                partner_number, partner_name, site, currency, total, total_hundredths, issued_on, chains,
                                source, event_id, actor, correlation_id, content_hash, occurred_at, recorded_at, body)
                        """)
                .param("id", texts(rows, row -> row.recorded().id().toString()))
                .param("key", texts(rows, row -> row.document().key().text()))
                .param("kind", texts(rows, row -> row.document().kind().code()))
                .param("number", texts(rows, row -> row.document().number()))
                .param(
                        "normalised",
                        texts(
                                rows,
                                row -> DocumentNumber.normalised(row.document().number())))
                .param(
                        "version",
                        rows.stream().map(row -> row.recorded().version()).toArray(Integer[]::new))
                .param("current", rows.stream().map(Row::current).toArray(Boolean[]::new))
                .param("status", texts(rows, row -> row.document().state()))
                .param("partner", texts(rows, row -> partner(row, Party::number)))
                .param("partnerName", texts(rows, row -> partner(row, Party::name)))
                .param("site", texts(rows, row -> row.document().site()))
                .param("currency", texts(rows, row -> row.document().currency()))
                .param("total", texts(rows, row -> plain(row.document().total())))
                .param(
                        "hundredths",
                        texts(
                                rows,
                                row -> text(Likeness.hundredths(row.document().total()))))
                .param("issuedOn", texts(rows, row -> text(row.document().issuedOn())))
                .param(
                        "chains",
                        texts(
                                rows,
                                row -> String.join(
                                        SEPARATOR,
                                        DocumentRows.texts(row.recorded().chains()))))
                .param("source", texts(rows, row -> row.provenance().source()))
                .param("event", texts(rows, row -> row.provenance().eventId()))
                .param("actor", texts(rows, row -> row.provenance().actor()))
                .param("correlation", texts(rows, row -> row.provenance().correlationId()))
                .param("hash", texts(rows, row -> row.provenance().contentHash()))
                .param("occurred", texts(rows, row -> text(row.provenance().occurredAt())))
                .param("recorded", texts(rows, row -> text(row.provenance().recordedAt())))
                .param("body", texts(rows, row -> DocumentJson.write(row.document())))
                .update();
    }

    private void join(List<Row> rows) {
        List<String> chains = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        rows.stream()
                .filter(Row::current)
                .forEach(row -> row.recorded().chains().forEach(chain -> {
                    chains.add(chain.text());
                    documents.add(row.document().key().text());
                }));
        jdbc.sql("""
                        insert into document_chain (chain_key, document_key)
                        select * from unnest(:chains::text[], :documents::text[]) on conflict do nothing
                        """)
                .param("chains", chains.toArray(String[]::new))
                .param("documents", documents.toArray(String[]::new))
                .update();
    }

    private static @Nullable String partner(Row row, Function<Party, @Nullable String> part) {
        Party partner = row.document().partner();
        return partner == null ? null : part.apply(partner);
    }

    static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> column) {
        @Nullable String[] texts = new @Nullable String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(items.get(i));
        }
        return texts;
    }

    static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
