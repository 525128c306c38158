package io.dockledger.partners;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the outbox holds for delivery now. */
@Component
class DueMessages {

    private final JdbcClient jdbc;

    DueMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes up to {@code limit} due messages of the tenant on the channel for this node alone until the lease ends; should the node die
     * meanwhile, they are due again then. What a partner is to be told about a subject waits as long as something before it does.
     */
    List<Claimed> claim(Channel channel, Instant now, Instant leaseEnds, int limit) {
        return jdbc.sql("""
                        update outbox set attempts = attempts + 1, due_at = :leaseEnds
                        where tenant_id = current_setting('dockledger.tenant') and id in (
                            select id from outbox
                            where tenant_id = current_setting('dockledger.tenant')
                              and channel = :channel and status = 'queued' and due_at <= :now
                              and not exists (
                                  select 1 from outbox earlier
                                  where earlier.tenant_id = outbox.tenant_id and earlier.channel = outbox.channel
                                    and earlier.partner = outbox.partner and earlier.subject = outbox.subject
                                    and earlier.status = 'queued' and earlier.id < outbox.id)
                            order by due_at limit :limit
                            for update skip locked)
                        returning id, kind, key, body::text, attempts, correlation_id, case_id, partner, secret
                        """)
                .param("channel", channel.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaseEnds", leaseEnds.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        row.getString("correlation_id"),
                        row.getString("case_id"),
                        row.getString("partner"),
                        row.getString("secret")))
                .list();
    }

    void delivered(Claimed message, Instant at) {
        // Whatever anybody decided meanwhile, the receiver has it now.
        jdbc.sql("update outbox set status = 'delivered', ended_at = :at, last_error = null, secret = null"
                        + " where id = :id and tenant_id = current_setting('dockledger.tenant')")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", message.id())
                .update();
    }

    /** Keeps what became of the attempt. */
    void tried(Claimed message, Attempt attempt) {
        jdbc.sql("insert into outbox_attempt (message_id, at, number, outcome, answer)"
                        + " values (:message, :at, :number, :outcome, :answer)")
                .param("message", message.id())
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("number", attempt.number())
                .param("outcome", attempt.outcome())
                .param("answer", attempt.answer())
                .update();
    }

    /**
     * Notes the failure, unless somebody else has taken or ended the message meanwhile.
     *
     * @param dueAt when to try again; null makes it a dead letter
     */
    boolean failed(Claimed message, String error, @Nullable Instant dueAt, Instant at) {
        return jdbc.sql("""
                        update outbox set last_error = :error,
                            status = case when :dead then 'dead' else 'queued' end,
                            due_at = :dueAt, ended_at = case when :dead then :at::timestamptz end
                        where tenant_id = current_setting('dockledger.tenant') and id = :id
                          and status = 'queued' and attempts = :attempts
                        """)
                        .param("error", error)
                        .param("dead", dueAt == null)
                        .param("dueAt", (dueAt == null ? at : dueAt).atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", message.id())
                        .param("attempts", message.attempts())
                        .update()
                == 1;
    }
}
