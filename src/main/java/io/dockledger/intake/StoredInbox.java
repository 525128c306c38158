package io.dockledger.intake;

import io.dockledger.identity.InvalidParameter;
import io.dockledger.identity.Tenancy;
import io.dockledger.identity.WrittenText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The inbox as it stands in the database. */
@Service
@Transactional
class StoredInbox implements Inbox {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient sql;
    private final InboxReading reading;
    private final InboxParking parking;
    private final InboxEvidence evidence;
    private final IntakeMetrics metrics;
    private final Wakeups wakeups;
    private final Clock clock;

    StoredInbox(
            JdbcClient sql,
            InboxReading reading,
            InboxParking parking,
            InboxEvidence evidence,
            IntakeMetrics metrics,
            Wakeups wakeups,
            Clock clock) {
        this.sql = sql;
        this.reading = reading;
        this.parking = parking;
        this.evidence = evidence;
        this.metrics = metrics;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public InboxPage list(InboxFilter filter, @Nullable String after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidParameter("limit", "must be 1 to %d".formatted(LARGEST_PAGE));
        }
        List<InboxRow> rows = reading.rows(filter, after == null ? Long.MAX_VALUE : cursor(after), limit + 1);
        if (rows.size() <= limit) {
            return new InboxPage(rows, null);
        }
        List<InboxRow> page = rows.subList(0, limit);
        return new InboxPage(page, String.valueOf(page.get(limit - 1).id()));
    }

    private static long cursor(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new InvalidParameter("after", "must be the 'next' of a page of the inbox, as it was given");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InboxEntry> find(long id) {
        return reading.entry(id);
    }

    @Override
    @Transactional(readOnly = true)
    public InboxSummary summary() {
        return reading.summary();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAtRest() {
        return reading.isAtRest();
    }

    @Override
    public void retry(long id, String person) {
        InboxRow row = locked(id);
        if (row.status() == InboxStatus.APPLIED) {
            throw InboxCommandRefused.because("It is applied already, and an event takes effect only once.");
        }
        Instant now = now();
        sql.sql("""
                update inbox
                   set status = 'pending', attempts = 0, due_at = ?, parked_at = null, waits_for = '{}', reason = null
                 where tenant_id = current_setting('dockledger.tenant') and id = ?
                """).param(SqlArrays.time(now)).param(id).update();
        parking.forgetWaiting(List.of(id));
        evidence.retried(row, person, now);
        afterCommit("retried");
    }

    @Override
    public void discard(long id, String person, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw InboxCommandRefused.because(
                    "Say why it is discarded, in at most %d characters.".formatted(LONGEST_REASON));
        }
        String fault = WrittenText.faultOf(why);
        if (fault != null) {
            throw InboxCommandRefused.because("The reason %s.".formatted(fault));
        }
        InboxRow row = locked(id);
        if (row.status() == InboxStatus.APPLIED || row.status() == InboxStatus.DISCARDED) {
            throw InboxCommandRefused.because(
                    "It is %s already.".formatted(row.status().code()));
        }
        sql.sql("""
                update inbox set status = 'discarded', due_at = null, waits_for = '{}', reason = ?
                 where tenant_id = current_setting('dockledger.tenant') and id = ?
                """).param(why).param(id).update();
        parking.forgetWaiting(List.of(id));
        evidence.discarded(row, person, why, now());
        afterCommit("discarded");
    }

    /** Waits for a worker that is applying it right now, so that what is decided on is what it is then. */
    private InboxRow locked(long id) {
        sql.sql("""
                select id from inbox where tenant_id = current_setting('dockledger.tenant') and id = ? for update
                """).param(id).query(Long.class).optional();
        return reading.row(id).orElseThrow(() -> InboxCommandRefused.noSuchRow(id));
    }

    private void afterCommit(String outcome) {
        String tenant = Tenancy.require();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                metrics.outcome(outcome);
                wakeups.wake(tenant);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
