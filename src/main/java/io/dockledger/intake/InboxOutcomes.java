package io.dockledger.intake;

import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down that events were applied, refused or failed, within the caller's transaction and tenant. */
@Repository
class InboxOutcomes {

    private final JdbcClient sql;

    InboxOutcomes(JdbcClient sql) {
        this.sql = sql;
    }

    void applied(Collection<Long> ids, Instant now) {
        sql.sql("""
                update inbox
                   set status = 'applied', applied_at = ?, due_at = null, waits_for = '{}', reason = null,
                       stack_trace = null
                 where tenant_id = current_setting('dockledger.tenant') and id = any(?)
                """).param(SqlArrays.time(now)).param(SqlArrays.numbers(ids)).update();
    }

    void refused(long id, String reason) {
        sql.sql("""
                update inbox set status = 'dead', attempts = attempts + 1, due_at = null, reason = ?
                 where tenant_id = current_setting('dockledger.tenant') and id = ?
                """).param(reason).param(id).update();
    }

    /**
     * Notes a failure, unless somebody else has taken the event on in the meantime.
     *
     * @param seen the attempts that it had when it failed
     * @param dueAt when to try it again; ignored where it is dead
     * @return whether it was noted
     */
    boolean failed(long id, int seen, boolean dead, Instant dueAt, String reason, String stackTrace) {
        return sql.sql("""
                        update inbox
                           set attempts = attempts + 1, status = :status, due_at = :due, reason = :reason,
                               stack_trace = :trace
                         where tenant_id = current_setting('dockledger.tenant')
                           and id = :id and status = 'pending' and attempts = :seen
                        """)
                        .param("status", dead ? InboxStatus.DEAD.code() : InboxStatus.PENDING.code())
                        .param("due", dead ? null : SqlArrays.time(dueAt))
                        .param("reason", reason)
                        .param("trace", stackTrace)
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                > 0;
    }
}
