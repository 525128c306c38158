package io.dockledger.evidence;

import io.dockledger.identity.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the chain: one statement to lock its head, one to append any number of entries. */
@Component
class EvidenceChain {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    EvidenceChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a tenant's chain ends: the place and hash of its last entry. */
    record Head(String tenant, long seq, String hash) {}

    /** Waits until no other transaction appends to the tenant's chain, and keeps others waiting until this one ends. */
    Head lockHead() {
        return head(" for update").orElseGet(() -> {
            begin();
            return head(" for update").orElseThrow();
        });
    }

    /** Where the current tenant's chain ends. */
    Head head() {
        return head("").orElseGet(this::beginning);
    }

    /** Behind what the current tenant's first entry stands. */
    Head beginning() {
        return new Head(Tenancy.require(), 0, SealedEntry.GENESIS);
    }

    private Optional<Head> head(String lock) {
        return jdbc.sql(
                        "select tenant_id, seq, hash from evidence_head where tenant_id = current_setting('dockledger.tenant')"
                                + lock)
                .query((row, number) ->
                        new Head(row.getString("tenant_id"), row.getLong("seq"), HEX.formatHex(row.getBytes("hash"))))
                .optional();
    }

    private void begin() {
        jdbc.sql("insert into evidence_head (seq, hash) values (0, :genesis) on conflict do nothing")
                .param("genesis", HEX.parseHex(SealedEntry.GENESIS))
                .update();
    }

    /** Appends the entries and moves the head to the last of them, in one statement. */
    void append(List<SealedEntry> entries) {
        SealedEntry last = entries.get(entries.size() - 1);
        jdbc.sql("""
                        with appended as (
                            insert into evidence (seq, kind, actor, case_id, occurred_at, recorded_at, correlation_id,
                                detail, previous_hash, hash)
                            select * from unnest(:seq::bigint[], :kind::text[], :actor::text[], :case::text[],
                                :occurred::timestamptz[], :recorded::timestamptz[], :correlation::text[],
                                :detail::text[], :previous::bytea[], :hash::bytea[]))
                        update evidence_head set seq = :lastSeq, hash = :lastHash
                        where tenant_id = current_setting('dockledger.tenant')
                        """)
                .param("seq", entries.stream().mapToLong(SealedEntry::seq).toArray())
                .param("kind", texts(entries, SealedEntry::kind))
                .param("actor", texts(entries, SealedEntry::actor))
                .param("case", texts(entries, SealedEntry::caseId))
                .param("occurred", texts(entries, SealedEntry::occurredAt))
                .param("recorded", texts(entries, SealedEntry::recordedAt))
                .param("correlation", texts(entries, SealedEntry::correlationId))
                .param("detail", texts(entries, SealedEntry::detail))
                .param("previous", hashes(entries, SealedEntry::previousHash))
                .param("hash", hashes(entries, SealedEntry::hash))
                .param("lastSeq", last.seq())
                .param("lastHash", HEX.parseHex(last.hash()))
                .update();
    }

    private static String[] texts(List<SealedEntry> entries, Function<SealedEntry, ?> column) {
        return entries.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static byte[][] hashes(List<SealedEntry> entries, Function<SealedEntry, String> column) {
        return entries.stream().map(column).map(HEX::parseHex).toArray(byte[][]::new);
    }

    /** The entry at that place; empty where there is none. */
    Optional<SealedEntry> find(long seq) {
        return jdbc.sql("select * from evidence where tenant_id = current_setting('dockledger.tenant') and seq = ?")
                .param(seq)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Reads a row of the evidence table as it stands, whether or not its hash is right. */
    static SealedEntry entry(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getString("tenant_id"),
                row.getLong("seq"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("case_id"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getString("correlation_id"),
                row.getString("detail"),
                HEX.formatHex(row.getBytes("previous_hash")),
                HEX.formatHex(row.getBytes("hash")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
