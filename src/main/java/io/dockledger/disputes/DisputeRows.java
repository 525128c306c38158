package io.dockledger.disputes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes disputes as the database has them. */
@Component
class DisputeRows {

    static final String COLUMNS = """
            id, case_id, exception_id, partner, subject::text, revision, message, settlement, opened_by, opened_at, answer_by,
            process_id, reminders, answer, answer_reason, answer_quantity, answered_at, ended_at, end_reason
            """;

    private final ObjectMapper json;

    DisputeRows(ObjectMapper json) {
        this.json = json;
    }

    Dispute read(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getString("case_id"),
                row.getObject("exception_id", UUID.class),
                row.getString("partner"),
                subject(row.getString("subject")),
                row.getInt("revision"),
                row.getString("message"),
                Settlement.of(row.getString("settlement")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                row.getString("process_id"),
                row.getInt("reminders"),
                answer(row),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static @Nullable DisputeAnswer answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null
                ? null
                : new DisputeAnswer(
                        row.getInt("revision"),
                        DisputeAnswer.Choice.valueOf(answer.toUpperCase(Locale.ROOT)),
                        row.getString("answer_reason"),
                        row.getBigDecimal("answer_quantity"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    String written(DisputeSubject subject) {
        try {
            return json.writeValueAsString(subject);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The subject cannot be written as JSON.", e);
        }
    }

    private DisputeSubject subject(String text) {
        try {
            return json.readValue(text, DisputeSubject.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a subject that cannot be read.", e);
        }
    }
}
