package io.dockledger.intake;

import io.dockledger.intake.EventApplication.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lays events aside until what they wait for is there, within the caller's transaction and tenant. */
@Repository
class InboxParking {

    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Duration shortestRest;

    InboxParking(JdbcClient sql, IntakeProperties properties) {
        this.sql = sql;
        this.shortestRest = properties.worker().parkedRetry();
    }

    /** An event that is laid aside, and why. */
    record Parked(QueuedEvent event, Outcome.Parked outcome) {

        /** Since when it has been waiting, over all the attempts in between. */
        Instant since(Instant now) {
            return event.parkedAt() == null ? now : event.parkedAt();
        }
    }

    void park(List<Parked> parked, Instant now) {
        sql.sql("""
                update inbox i
                   set status = 'parked', parked_at = p.parked_at, due_at = p.due_at, reason = p.reason,
                       waits_for = string_to_array(p.waits_for, E'\\n')
                  from unnest(?, ?, ?, ?, ?) as p (id, parked_at, due_at, reason, waits_for)
                 where i.tenant_id = current_setting('dockledger.tenant') and i.id = p.id
                """)
                .param(SqlArrays.numbers(parked, each -> each.event().id()))
                .param(SqlArrays.times(parked, each -> each.since(now)))
                .param(SqlArrays.times(parked, each -> now.plus(rest(each, now))))
                .param(SqlArrays.texts(parked, each -> each.outcome().reason()))
                .param(SqlArrays.texts(
                        parked, each -> String.join("\n", each.outcome().waitsFor())))
                .update();
        waitFor(parked);
    }

    private record Wait(long row, String key) {}

    private void waitFor(List<Parked> parked) {
        List<Wait> waits = new ArrayList<>();
        for (Parked each : parked) {
            for (String key : each.outcome().waitsFor()) {
                waits.add(new Wait(each.event().id(), key));
            }
        }
        sql.sql("""
                insert into inbox_waiting (inbox_id, waits_for) select * from unnest(?, ?) on conflict do nothing
                """)
                .param(SqlArrays.numbers(waits, Wait::row))
                .param(SqlArrays.texts(waits, Wait::key))
                .update();
    }

    /** The longer it has been waiting the less often it is tried without cause. */
    private Duration rest(Parked parked, Instant now) {
        Duration waited = Duration.between(parked.since(now), now);
        if (waited.compareTo(shortestRest) < 0) {
            return shortestRest;
        }
        return waited.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : waited;
    }

    /** Lets the parked events go on that wait for any of the keys. @return how many there were */
    int unpark(Collection<String> settled, Instant now) {
        List<Long> waiting =
                sql.sql("""
                select distinct inbox_id from inbox_waiting
                 where tenant_id = current_setting('dockledger.tenant') and waits_for = any(?)
                """).param(SqlArrays.texts(settled)).query(Long.class).list();
        return waiting.isEmpty() ? 0 : release(waiting, now);
    }

    /** Lets parked events go on although nothing that they wait for has come: nothing may be forgotten for ever. */
    int unparkOverdue(Instant now, int limit) {
        List<Long> overdue = sql.sql("""
                select id from inbox
                 where tenant_id = current_setting('dockledger.tenant') and status = 'parked' and due_at <= ?
                 order by due_at limit ?
                """)
                .param(SqlArrays.time(now))
                .param(limit)
                .query(Long.class)
                .list();
        return overdue.isEmpty() ? 0 : release(overdue, now);
    }

    private int release(List<Long> ids, Instant now) {
        // Locked in one order by everybody, so that two who release the same rows do not wait for each other for ever.
        List<Long> parked =
                sql.sql("""
                select id from inbox
                 where tenant_id = current_setting('dockledger.tenant') and id = any(?) and status = 'parked'
                 order by id for update
                """).param(SqlArrays.numbers(ids)).query(Long.class).list();
        if (!parked.isEmpty()) {
            forgetWaiting(parked);
            sql.sql("""
                    update inbox set status = 'pending', due_at = ?
                     where tenant_id = current_setting('dockledger.tenant') and id = any(?)
                    """)
                    .param(SqlArrays.time(now))
                    .param(SqlArrays.numbers(parked))
                    .update();
        }
        return parked.size();
    }

    void forgetWaiting(List<Long> ids) {
        sql.sql("""
                delete from inbox_waiting where tenant_id = current_setting('dockledger.tenant') and inbox_id = any(?)
                """).param(SqlArrays.numbers(ids)).update();
    }
}
