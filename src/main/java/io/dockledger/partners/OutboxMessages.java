package io.dockledger.partners;

import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.InvalidParameter;
import io.dockledger.identity.WrittenText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators see of the outbox and do about it. */
@Component
@Transactional
public class OutboxMessages {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EvidenceLog evidence;
    private final ObjectProvider<StaleMessages> stale;

    OutboxMessages(JdbcClient jdbc, Clock clock, EvidenceLog evidence, ObjectProvider<StaleMessages> stale) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.evidence = evidence;
        this.stale = stale;
    }

    /**
     * Which messages to see; what is null does not narrow.
     *
     * @param before continue with those older than this one
     */
    public record Filter(
            @Nullable String status,
            @Nullable Channel channel,
            @Nullable String partner,
            @Nullable String kind,
            @Nullable String caseId,
            @Nullable UUID before) {}

    private static final String READ = """
            select id, channel, partner, kind, key, coalesce(body ->> 'subject', subject) as about, status, attempts, due_at, last_error, created_at, ended_at,
                correlation_id, case_id, body::text
            from outbox where tenant_id = current_setting('dockledger.tenant')%s
            order by id desc limit ?
            """;

    /** At most {@code limit} messages, the newest first. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> find(Filter filter, int limit) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("status = ?", filter.status());
        given.put(
                "channel = ?",
                filter.channel() == null ? null : filter.channel().code());
        given.put("partner = ?", filter.partner());
        given.put("kind = ?", filter.kind());
        given.put("case_id = ?", filter.caseId());
        // The ids are made in the order of time.
        given.put("id < ?", filter.before());
        given.values().removeIf(Objects::isNull);
        String where =
                given.keySet().stream().map(condition -> " and " + condition).reduce("", String::concat);
        return jdbc.sql(READ.formatted(where))
                .params(List.copyOf(given.values()))
                .param(limit)
                .query((row, number) -> message(row))
                .list();
    }

    /** Up to {@code limit} messages that were queued after the given one, or else from the first on, the oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> after(@Nullable UUID message, int limit) {
        String since = message == null ? "" : " and id > ?";
        return jdbc.sql(READ.formatted(since).replace("id desc", "id"))
                .params(message == null ? List.of() : List.of(message))
                .param(limit)
                .query((row, number) -> message(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<OutboxMessage> find(UUID id) {
        return jdbc.sql(READ.formatted(" and id = ?"))
                .param(id)
                .param(1)
                .query((row, number) -> message(row))
                .optional();
    }

    /** How often delivering the message was tried, the last attempt first. */
    @Transactional(readOnly = true)
    public List<Attempt> attempts(UUID message) {
        return jdbc.sql("""
                        select at, number, outcome, answer from outbox_attempt
                        where tenant_id = current_setting('dockledger.tenant') and message_id = :message
                        order by at desc, number desc
                        """)
                .param("message", message)
                .query((row, number) -> new Attempt(
                        instant(row, "at"), row.getInt("number"), row.getString("outcome"), row.getString("answer")))
                .list();
    }

    /** How many messages wait and how many are dead, on each channel that has such. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        select channel, status, count(*) as messages from outbox
                        where tenant_id = current_setting('dockledger.tenant') and status in ('queued', 'dead')
                        group by channel, status order by channel, status desc
                        """)
                .query((row, number) -> new Waiting(
                        Channel.of(row.getString("channel")), row.getString("status"), row.getLong("messages")))
                .list();
    }

    /** How many messages of a channel have the status. */
    public record Waiting(Channel channel, String status, long messages) {}

    /**
     * Makes a queued or dead message due now, with all its attempts before it again.
     *
     * @return false when there is no such message, or it has been delivered or discarded
     * @throws StaleMessage where it has nothing to tell any more
     */
    public boolean retry(UUID id, String operator) {
        find(id).flatMap(this::whyStale).ifPresent(why -> {
            throw new StaleMessage(why);
        });
        Optional<String> key = jdbc.sql("""
                        update outbox set status = 'queued', attempts = 0, due_at = :now, ended_at = null
                        where tenant_id = current_setting('dockledger.tenant') and id = :id
                          and status in ('queued', 'dead')
                        returning key
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(String.class)
                .optional();
        key.ifPresent(found -> prove("message-retried", operator, id, found, null));
        return key.isPresent();
    }

    /** Why the message is not delivered any more by trying it again; empty where it can be, and where it has its end. */
    @Transactional(readOnly = true)
    public Optional<String> whyStale(OutboxMessage message) {
        return message.isUndelivered() ? whyStale(message.kind(), message.key()) : Optional.empty();
    }

    private Optional<String> whyStale(String kind, String key) {
        return stale.stream().flatMap(each -> each.whyStale(kind, key).stream()).findFirst();
    }

    /** Those that still have something to tell; the others are ended undelivered, with the reason. */
    List<Claimed> withoutStale(List<Claimed> claimed) {
        return claimed.stream()
                .filter(message -> whyStale(message.kind(), message.key())
                        .filter(why -> discard(message.id(), Delivery.ACTOR, why))
                        .isEmpty())
                .toList();
    }

    /**
     * Ends a queued or dead message undelivered.
     *
     * @return false when there is no such message, or it has been delivered or discarded
     * @throws InvalidParameter where nobody could read the reason
     */
    public boolean discard(UUID id, String operator, String reason) {
        String fault = WrittenText.faultOf(reason);
        if (fault != null) {
            throw new InvalidParameter("reason", fault);
        }
        Optional<String> key = jdbc.sql("""
                        update outbox set status = 'discarded', ended_at = :now, secret = null
                        where tenant_id = current_setting('dockledger.tenant') and id = :id
                          and status in ('queued', 'dead')
                        returning key
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(String.class)
                .optional();
        key.ifPresent(found -> prove("message-discarded", operator, id, found, reason));
        return key.isPresent();
    }

    private void prove(String kind, String operator, UUID id, String key, @Nullable String reason) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("message", id);
        detail.put("key", key);
        detail.put("reason", reason);
        evidence.append(new EvidenceEntry(kind, operator, null, clock.instant(), Correlation.current(), detail));
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new OutboxMessage(
                row.getObject("id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("partner"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("about"),
                row.getString("status"),
                row.getInt("attempts"),
                instant(row, "due_at"),
                row.getString("last_error"),
                instant(row, "created_at"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("correlation_id"),
                row.getString("case_id"),
                row.getString("body"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
