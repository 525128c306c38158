package io.dockledger.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a transaction collected: one batch for each kind of change. */
@Component
class WorkItemWriter {

    private static final String CREATE = """
            insert into work_item (task_id, case_id, process, business_key, name, task_key, form_key, duty,
                candidate_group, assignee, created_at, due_at, priority, exception_id, reason_code, kind,
                partner_number, partner_name, site, amount, amount_rank, currency, amount_meaning, correlation_id, escalated,
                search)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ASSIGN = """
            update work_item set assignee = ? where tenant_id = current_setting('dockledger.tenant') and task_id = ?
            """;
    private static final String ESCALATE = """
            update work_item set candidate_group = ?, due_at = ?, priority = ?, escalated = true
            where tenant_id = current_setting('dockledger.tenant') and task_id = ?
            """;
    /** What was completed stays so; a withdrawal that comes late must not hide who did it. */
    private static final String END = """
            update work_item set ended_at = ?, ended_by = ?, outcome = ?
            where tenant_id = current_setting('dockledger.tenant') and task_id = ? and ended_by is null
            """;

    private static final String FORGET_DRAFTS = """
            delete from task_draft where tenant_id = current_setting('dockledger.tenant') and task_id = any (?)
            """;

    private final JdbcTemplate jdbc;

    WorkItemWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(WorkItemEntries entries) {
        batch(CREATE, entries.created.values(), WorkItemWriter::created);
        batch(ASSIGN, entries.assigned.entrySet(), assigned ->
                new @Nullable Object[] {assigned.getValue().orElse(null), assigned.getKey()});
        batch(ESCALATE, entries.escalated.entrySet(), escalated -> new Object[] {
            escalated.getValue().group(),
            due(escalated.getValue().dueAt()),
            escalated.getValue().priority(),
            escalated.getKey()
        });
        batch(END, entries.ended.entrySet(), ended -> new @Nullable Object[] {
            utc(ended.getValue().at()),
            ended.getValue().person(),
            ended.getValue().outcome(),
            ended.getKey()
        });
        if (!entries.ended.isEmpty()) {
            jdbc.update(FORGET_DRAFTS, (Object) entries.ended.keySet().toArray(String[]::new));
        }
        entries.clear();
    }

    private static @Nullable Object[] created(WorkItem item) {
        return new @Nullable Object[] {
            item.taskId(),
            item.caseId(),
            item.process(),
            item.businessKey(),
            item.name(),
            item.taskKey(),
            item.formKey(),
            item.duty(),
            item.group(),
            item.assignee(),
            utc(item.createdAt()),
            due(item.dueAt()),
            item.priority(),
            item.exceptionId(),
            item.reasonCode(),
            item.kind(),
            item.partner(),
            item.partnerName(),
            item.site(),
            item.amount(),
            rank(item.amount()),
            item.currency(),
            item.amountMeaning().code(),
            item.correlationId(),
            item.escalated(),
            search(item)
        };
    }

    /** The amount in hundredths: the index can only be used behind row-level security with types that leak nothing. */
    static long rank(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.movePointRight(2).longValue();
    }

    private static String search(WorkItem item) {
        return Stream.of(
                        item.name(),
                        item.businessKey(),
                        item.partner(),
                        item.partnerName(),
                        item.site(),
                        item.reasonCode(),
                        item.kind())
                .filter(text -> text != null)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private <T> void batch(String sql, Collection<T> items, Function<T, @Nullable Object[]> row) {
        if (!items.isEmpty()) {
            jdbc.batchUpdate(sql, items.stream().map(row).toList());
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The driver writes the latest date there is as infinity. */
    static OffsetDateTime due(@Nullable Instant dueAt) {
        return dueAt == null ? OffsetDateTime.MAX : utc(dueAt);
    }
}
