package io.dockledger.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the current tenant's company was loaded. */
@Repository
class DemoSteps {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DemoSteps(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** What was noted at the step when it was first taken, or else what is to be noted now. */
    String noted(String step, Supplier<String> note) {
        String noted = transaction.execute(status -> {
            sql.sql("insert into demo_step (step, note) values (?, ?) on conflict do nothing")
                    .param(step)
                    .param(note.get())
                    .update();
            return sql.sql("select note from demo_step where tenant_id = current_setting('dockledger.tenant')"
                            + " and step = ?")
                    .param(step)
                    .query(String.class)
                    .single();
        });
        return String.valueOf(noted);
    }

    /** The days of the company: those before the day on which it was first loaded. */
    DemoCalendar calendar(Clock clock) {
        String today = noted(
                "calendar",
                () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        return new DemoCalendar(LocalDate.parse(today));
    }

    /** Takes the step in one transaction with the note that it is taken, unless it was before. */
    void once(String step, Runnable work) {
        transaction.executeWithoutResult(status -> {
            int noted = sql.sql("insert into demo_step (step, note) values (?, 'done') on conflict do nothing")
                    .param(step)
                    .update();
            if (noted > 0) {
                work.run();
            }
        });
    }

    boolean isTaken(String step) {
        return note(step).isPresent();
    }

    /** What was noted at the step; empty where it was not taken yet. */
    Optional<String> note(String step) {
        Optional<String> noted = transaction.execute(status -> sql.sql(
                        "select note from demo_step where tenant_id = current_setting('dockledger.tenant') and step = ?")
                .param(step)
                .query(String.class)
                .optional());
        return Objects.requireNonNull(noted);
    }
}
