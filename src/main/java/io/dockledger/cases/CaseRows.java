package io.dockledger.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows become records. */
final class CaseRows {

    private CaseRows() {}

    static CaseOpened opened(ResultSet row, int number) throws SQLException {
        return new CaseOpened(
                row.getString("id"),
                row.getString("process"),
                row.getString("business_key"),
                row.getString("document_key"),
                Set.of((String[]) row.getArray("chains").getArray()),
                facts(row),
                row.getString("model_version"),
                row.getString("model_sha256"),
                row.getString("correlation_id"),
                instant(row, "started_at"));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        return new CaseFacts(
                row.getString("partner_number"),
                row.getString("partner_name"),
                row.getString("site"),
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }

    static CaseException exception(ResultSet row, int number) throws SQLException {
        return new CaseException(
                row.getObject("id", UUID.class), row.getString("case_id"), finding(row), handling(row));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("variance_key"),
                row.getString("kind"),
                row.getString("reason_code"),
                row.getString("document_key"),
                row.getString("line"),
                row.getBoolean("concerns_line"),
                row.getString("expected"),
                row.getString("found"),
                row.getString("difference"),
                row.getString("limit_text"),
                row.getString("limit_source"),
                row.getString("severity"),
                row.getBigDecimal("value"),
                row.getString("currency"));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                ExceptionStatus.of(row.getString("status")),
                row.getString("owner_group"),
                row.getString("task_id"),
                row.getString("outcome"),
                row.getString("decided_by"),
                row.getString("decision_reason"),
                row.getObject("merged_into", UUID.class),
                instant(row, "opened_at"),
                instantOrNull(row, "due_at"),
                instantOrNull(row, "closed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
