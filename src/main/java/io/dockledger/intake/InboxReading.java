package io.dockledger.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.identity.LikePattern;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads inbox rows for people, within the caller's transaction and tenant. */
@Repository
class InboxReading {

    private static final String ROW = """
            select i.id, i.source, i.event_id, i.type, i.business_key, i.status, i.attempts, i.due_at, i.waits_for,
                   i.reason, i.occurred_at, i.recorded_at, i.applied_at, i.correlation_id, i.actor,
                   coalesce(r.duplicates, 0) as duplicates, coalesce(r.conflicts, 0) as conflicts
              from inbox i
              left join lateral (
                     select sum(times) filter (where not conflict) as duplicates,
                            sum(times) filter (where conflict) as conflicts
                       from inbox_repeat r
                      where r.tenant_id = i.tenant_id and r.inbox_id = i.id) r on true
             where i.tenant_id = current_setting('dockledger.tenant')
            """;

    private final JdbcClient sql;
    private final ObjectMapper json;

    InboxReading(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param before only rows with a smaller id */
    List<InboxRow> rows(InboxFilter filter, long before, int limit) {
        StringBuilder query = new StringBuilder(ROW).append(" and i.id < ?");
        List<Object> values = new ArrayList<>(List.of(before));
        restrict(
                query,
                values,
                "i.status = ?",
                filter.status() == null ? null : filter.status().code());
        restrict(query, values, "i.source = ?", filter.source());
        restrict(query, values, "i.type = ?", filter.type());
        restrict(query, values, "i.business_key = ?", filter.businessKey());
        if (filter.text() != null) {
            String pattern = LikePattern.containing(filter.text());
            query.append(" and (i.event_id ilike ? or i.business_key ilike ? or i.reason ilike ?)");
            values.addAll(List.of(pattern, pattern, pattern));
        }
        values.add(limit);
        return sql.sql(query.append(" order by i.id desc limit ?").toString())
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private static void restrict(StringBuilder query, List<Object> values, String condition, @Nullable String value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.add(value);
        }
    }

    Optional<InboxRow> row(long id) {
        return sql.sql(ROW + " and i.id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<InboxEntry> entry(long id) {
        return row(id).map(row -> sql.sql("""
                        select c.*, i.stack_trace
                          from inbox_content c join inbox i on i.tenant_id = c.tenant_id and i.id = c.id
                         where c.tenant_id = current_setting('dockledger.tenant') and c.id = ?
                        """)
                .param(id)
                .query((content, number) -> new InboxEntry(
                        row,
                        content.getString("media_type"),
                        content.getString("content_hash"),
                        new String(content.getBytes("raw"), StandardCharsets.UTF_8),
                        tree(content.getString("data")),
                        content.getString("stack_trace"),
                        repeats(id)))
                .single());
    }

    private List<InboxEntry.Repeat> repeats(long id) {
        return sql.sql("""
                select * from inbox_repeat
                 where tenant_id = current_setting('dockledger.tenant') and inbox_id = ? order by first_at
                """)
                .param(id)
                .query((row, number) -> new InboxEntry.Repeat(
                        row.getBoolean("conflict"),
                        row.getString("content_hash"),
                        row.getLong("times"),
                        InboxQueue.instant(row, "first_at"),
                        InboxQueue.instant(row, "last_at"),
                        text(row.getBytes("raw"))))
                .list();
    }

    private static @Nullable String text(byte @Nullable [] raw) {
        return raw == null ? null : new String(raw, StandardCharsets.UTF_8);
    }

    boolean isAtRest() {
        return sql.sql("""
                select not exists (
                    select from inbox where tenant_id = current_setting('dockledger.tenant') and status = 'pending')
                """).query(Boolean.class).single();
    }

    InboxSummary summary() {
        // What is aside or pending is counted by its own small indexes, and what is applied is the rest.
        return sql.sql("""
                select (select count(*) from inbox where tenant_id = t.id) as total,
                       (select count(*) from inbox where tenant_id = t.id and status = 'pending') as pending,
                       (select count(*) from inbox where tenant_id = t.id and status = 'parked') as parked,
                       (select count(*) from inbox where tenant_id = t.id and status = 'dead') as dead,
                       (select count(*) from inbox where tenant_id = t.id and status = 'discarded') as discarded,
                       (select count(*) from inbox
                         where tenant_id = t.id and status = 'pending' and attempts > 0) as retrying,
                       (select recorded_at from inbox
                         where tenant_id = t.id and status = 'pending' order by id limit 1) as oldest,
                       (select coalesce(sum(times) filter (where not conflict), 0)
                          from inbox_repeat where tenant_id = t.id) as duplicates,
                       (select coalesce(sum(times) filter (where conflict), 0)
                          from inbox_repeat where tenant_id = t.id) as conflicts
                  from (select current_setting('dockledger.tenant') as id) t
                """).query((row, number) -> summary(row)).single();
    }

    private static InboxSummary summary(ResultSet row) throws SQLException {
        Map<InboxStatus, Long> rows = new EnumMap<>(InboxStatus.class);
        long others = 0;
        for (InboxStatus status : InboxStatus.values()) {
            if (status != InboxStatus.APPLIED) {
                long count = row.getLong(status.code());
                rows.put(status, count);
                others += count;
            }
        }
        rows.put(InboxStatus.APPLIED, row.getLong("total") - others);
        return new InboxSummary(
                rows,
                row.getLong("retrying"),
                row.getLong("duplicates"),
                row.getLong("conflicts"),
                InboxQueue.instantOrNull(row, "oldest"));
    }

    private static InboxRow row(ResultSet row) throws SQLException {
        return new InboxRow(
                row.getLong("id"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("business_key"),
                InboxStatus.of(row.getString("status")),
                row.getInt("attempts"),
                InboxQueue.instantOrNull(row, "due_at"),
                List.of((String[]) row.getArray("waits_for").getArray()),
                row.getString("reason"),
                InboxQueue.instant(row, "occurred_at"),
                InboxQueue.instant(row, "recorded_at"),
                InboxQueue.instantOrNull(row, "applied_at"),
                row.getString("correlation_id"),
                row.getString("actor"),
                row.getLong("duplicates"),
                row.getLong("conflicts"));
    }

    private JsonNode tree(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps no invalid JSON.", e);
        }
    }
}
