package io.dockledger.tasks;

import io.dockledger.cases.AmountMeaning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows become tasks. */
final class TaskRows {

    private TaskRows() {}

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(item(row), instantOrNull(row, "ended_at"), row.getString("ended_by"), row.getString("outcome"));
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                row.getString("case_id"),
                row.getString("process"),
                row.getString("business_key"),
                row.getString("name"),
                row.getString("task_key"),
                row.getString("form_key"),
                row.getString("duty"),
                row.getString("candidate_group"),
                row.getString("assignee"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                dueAt(row),
                row.getInt("priority"),
                row.getObject("exception_id", UUID.class),
                row.getString("reason_code"),
                row.getString("kind"),
                row.getString("partner_number"),
                row.getString("partner_name"),
                row.getString("site"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                AmountMeaning.of(row.getString("amount_meaning")),
                row.getString("correlation_id"),
                row.getBoolean("escalated"));
    }

    /** The driver reads infinity as the latest date there is. */
    private static @Nullable Instant dueAt(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return due.equals(OffsetDateTime.MAX) ? null : due.toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
