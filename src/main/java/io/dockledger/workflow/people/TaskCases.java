package io.dockledger.workflow.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which case a task of the work list belongs to. */
@Component
class TaskCases {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TaskCases(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The case that the task belongs to, and what the task is called. */
    record Known(String caseId, String name) {}

    Optional<String> caseOf(String taskId) {
        return find(taskId).map(Known::caseId);
    }

    /** For callers outside a transaction. */
    Optional<Known> findCommitted(String taskId) {
        return Optional.ofNullable(transaction.execute(status -> find(taskId).orElse(null)));
    }

    private Optional<Known> find(String taskId) {
        return jdbc.sql("""
                        select case_id, name from work_item
                        where tenant_id = current_setting('dockledger.tenant') and task_id = :task
                        """)
                .param("task", taskId)
                .query((row, number) -> new Known(row.getString("case_id"), row.getString("name")))
                .optional();
    }
}
