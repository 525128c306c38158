package io.dockledger.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pending part of the inbox as the worker takes it, within the caller's transaction and tenant. */
@Repository
class InboxQueue {

    /** How many times a batch is looked through, so that other workers' keys do not hide what is free. */
    private static final int WINDOW = 20;

    private final JdbcClient sql;
    private final ObjectMapper json;

    InboxQueue(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Locks business keys with due events until the transaction ends, those with the oldest events first. Keys that
     * another transaction holds are passed over, and so are those whose next event is resting after a failure.
     */
    List<String> lockKeys(Instant now, int limit) {
        // The locks are taken row by row as the limit asks for them; materialised, the sorting comes before.
        return sql.sql("""
                with oldest as materialized (
                    select business_key, min(id) as first
                      from (select business_key, id from inbox
                             where tenant_id = current_setting('dockledger.tenant')
                               and status = 'pending' and due_at <= :now
                             order by id limit :window) due
                     where business_key not in (
                             select business_key from inbox
                              where tenant_id = current_setting('dockledger.tenant')
                                and status = 'pending' and attempts > 0 and due_at > :now)
                     group by business_key order by first
                )
                select business_key from oldest
                 where pg_try_advisory_xact_lock(
                           hashtextextended('inbox ' || current_setting('dockledger.tenant') || ' ' || business_key, 0))
                 limit :limit
                """)
                .param("now", SqlArrays.time(now))
                .param("window", limit * WINDOW)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    boolean lockKey(String key) {
        return sql.sql("""
                select pg_try_advisory_xact_lock(hashtextextended('inbox ' || current_setting('dockledger.tenant') || ' ' || ?, 0))
                """).param(key).query(Boolean.class).single();
    }

    /**
     * The pending events of the keys in the order in which they arrived, each key up to its first that is not yet due.
     * To be read after the keys are locked: only then is what others did with them seen.
     */
    List<QueuedEvent> read(Collection<String> lockedKeys, Instant now, int limit) {
        // Rows are waited for and not skipped: a skipped one would be overtaken by the next of its key.
        List<QueuedEvent> pending = sql.sql("""
                select i.*, c.content_hash, c.data
                  from inbox i
                  join inbox_content c on c.tenant_id = i.tenant_id and c.id = i.id
                 where i.tenant_id = current_setting('dockledger.tenant')
                   and i.business_key = any(?) and i.status = 'pending'
                 order by i.id limit ?
                   for update of i
                """)
                .param(SqlArrays.texts(lockedKeys))
                .param(limit)
                .query((row, number) -> queued(row))
                .list();
        Set<String> blocked = new HashSet<>();
        List<QueuedEvent> due = new ArrayList<>();
        for (QueuedEvent next : pending) {
            if (next.dueAt().isAfter(now)) {
                blocked.add(next.key());
            }
            if (!blocked.contains(next.key())) {
                due.add(next);
            }
        }
        return due;
    }

    private QueuedEvent queued(ResultSet row) throws SQLException {
        return new QueuedEvent(
                new BusinessEvent(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("business_key"),
                        instant(row, "occurred_at"),
                        instant(row, "recorded_at"),
                        row.getString("actor"),
                        row.getString("correlation_id"),
                        row.getString("content_hash"),
                        data(row)),
                row.getInt("attempts"),
                instant(row, "due_at"),
                instantOrNull(row, "parked_at"),
                Set.of((String[]) row.getArray("waits_for").getArray()),
                row.getString("reason"));
    }

    private JsonNode data(ResultSet row) throws SQLException {
        try {
            return json.readTree(row.getString("data"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps no invalid JSON.", e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
