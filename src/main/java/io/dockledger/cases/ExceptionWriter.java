package io.dockledger.cases;

import static io.dockledger.cases.CaseWriter.utc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes exceptions; an update replaces all that can change of one. */
@Component
class ExceptionWriter {

    private static final String RAISE = """
            insert into case_exception (expected, found, difference, limit_text, limit_source, severity, value, currency,
                status, owner_group, task_id, outcome, decided_by, decision_reason, merged_into, opened_at, due_at,
                closed_at, id, case_id, variance_key, kind, reason_code, document_key, line, concerns_line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update case_exception set expected = ?, found = ?, difference = ?, limit_text = ?, limit_source = ?,
                severity = ?, value = ?, currency = ?, status = ?, owner_group = ?, task_id = ?, outcome = ?,
                decided_by = ?, decision_reason = ?, merged_into = ?, opened_at = ?, due_at = ?, closed_at = ?
            where tenant_id = current_setting('dockledger.tenant') and id = ?
            """;

    private final JdbcTemplate jdbc;

    ExceptionWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void raise(Collection<CaseException> raised) {
        if (!raised.isEmpty()) {
            jdbc.batchUpdate(RAISE, raised.stream().map(ExceptionWriter::whole).toList());
        }
    }

    void update(Collection<CaseException> updated) {
        if (!updated.isEmpty()) {
            jdbc.batchUpdate(
                    UPDATE,
                    updated.stream()
                            .map(exception -> changeable(exception).toArray())
                            .toList());
        }
    }

    private static @Nullable Object[] whole(CaseException exception) {
        Finding finding = exception.finding();
        List<@Nullable Object> values = changeable(exception);
        values.addAll(Arrays.asList(
                exception.caseId(),
                finding.varianceKey(),
                finding.kind(),
                finding.reasonCode(),
                finding.documentKey(),
                finding.line(),
                finding.concernsLine()));
        return values.toArray();
    }

    /** What an update may change, and the id. */
    private static List<@Nullable Object> changeable(CaseException exception) {
        Finding finding = exception.finding();
        Handling handling = exception.handling();
        return new ArrayList<>(Arrays.asList(
                finding.expected(),
                finding.found(),
                finding.difference(),
                finding.limit(),
                finding.limitSource(),
                finding.severity(),
                finding.value(),
                finding.currency(),
                handling.status().code(),
                handling.group(),
                handling.task(),
                handling.outcome(),
                handling.decidedBy(),
                handling.decisionReason(),
                handling.mergedInto(),
                utc(handling.openedAt()),
                utc(handling.dueAt()),
                utc(handling.closedAt()),
                exception.id()));
    }
}
