package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.dockledger.money.DocumentNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches the documents of the current tenant, with all their versions, for people and other systems. */
@Component
public class DocumentRegister {

    private static final String COLUMNS = """
            select id, key, kind, number, version, current, status, partner_number, partner_name, site, currency, total,
                issued_on, chains, source, event_id, actor, correlation_id, content_hash, occurred_at, recorded_at
            """;

    private static final String IN_CHAIN = """
            key = any(array(select document_key from document_chain
                where tenant_id = current_setting('dockledger.tenant') and chain_key = ?))
            """;

    private final JdbcClient jdbc;

    DocumentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version of a document, without its content. */
    public record Entry(
            UUID id,
            String key,
            String kind,
            String number,
            int version,
            boolean current,
            String status,
            @Nullable String partner,
            @Nullable String partnerName,
            @Nullable String site,
            @Nullable String currency,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal total,

            @Nullable LocalDate issuedOn,
            List<String> chains,
            String source,
            @Nullable String eventId,
            @Nullable String actor,
            String correlationId,
            @Nullable String contentHash,
            Instant occurredAt,
            Instant recordedAt) {}

    /** One version with its content as it is stored. */
    public record Version(Entry document, @JsonRawValue String content) {

        /** The content as the product understands it. */
        public Document read() {
            return DocumentJson.read(DocumentKind.of(document.kind()), content);
        }
    }

    /**
     * What is looked for; a null is not looked at.
     *
     * @param number spaces and signs, case and leading zeros make no difference
     * @param chain such as {@code purchase-order:4711}
     */
    public record Query(
            @Nullable String key,
            @Nullable String number,
            @Nullable String kind,
            @Nullable String partner,
            @Nullable String status,
            @Nullable String chain) {}

    /**
     * Current versions, the newest first.
     *
     * @param before the id of the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<Entry> find(Query query, @Nullable UUID before, int limit) {
        String number = query.number();
        Map<String, @Nullable Object> conditions = new LinkedHashMap<>();
        conditions.put("key = ?", query.key());
        conditions.put("normalised_number = ?", number == null ? null : DocumentNumber.normalised(number));
        conditions.put("kind = ?", query.kind());
        conditions.put("partner_number = ?", query.partner());
        conditions.put("status = ?", query.status());
        conditions.put(IN_CHAIN, query.chain());
        conditions.put("id < ?", before);
        conditions.values().removeIf(Objects::isNull);
        // Only what is asked for stands in the statement, so that the database can choose the index for it.
        String where = conditions.keySet().stream().map(" and "::concat).collect(Collectors.joining());
        return jdbc.sql(COLUMNS + "from document where tenant_id = current_setting('dockledger.tenant') and current"
                        + where + " order by id desc limit " + limit)
                .params(List.copyOf(conditions.values()))
                .query(DocumentRegister::entry)
                .list();
    }

    /** One version by its id. */
    @Transactional(readOnly = true)
    public Optional<Version> version(UUID id) {
        return jdbc.sql(COLUMNS + """
                        , body::text as body from document
                        where tenant_id = current_setting('dockledger.tenant') and id = ?
                        """)
                .param(id)
                .query(DocumentRegister::version)
                .optional();
    }

    /** The current version of the document with the key. */
    @Transactional(readOnly = true)
    public Optional<Version> current(String key) {
        return jdbc.sql(COLUMNS + """
                        , body::text as body from document
                        where tenant_id = current_setting('dockledger.tenant') and key = ? and current
                        """)
                .param(key)
                .query(DocumentRegister::version)
                .optional();
    }

    /** All versions of the document of which one has the id, the newest first; empty where there is none. */
    @Transactional(readOnly = true)
    public List<Version> versions(UUID id) {
        return jdbc.sql(COLUMNS + """
                        , body::text as body from document
                        where tenant_id = current_setting('dockledger.tenant') and key = (
                            select key from document
                            where tenant_id = current_setting('dockledger.tenant') and id = ?)
                        order by version desc
                        """)
                .param(id)
                .query(DocumentRegister::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(entry(row, number), row.getString("body"));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("kind"),
                row.getString("number"),
                row.getInt("version"),
                row.getBoolean("current"),
                row.getString("status"),
                row.getString("partner_number"),
                row.getString("partner_name"),
                row.getString("site"),
                row.getString("currency"),
                row.getBigDecimal("total"),
                row.getObject("issued_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("chains").getArray()),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("actor"),
                row.getString("correlation_id"),
                row.getString("content_hash"),
                DocumentRows.instant(row, "occurred_at"),
                DocumentRows.instant(row, "recorded_at"));
    }
}
