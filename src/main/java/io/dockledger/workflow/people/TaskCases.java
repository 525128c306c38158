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

    Optional<String> caseOf(String taskId) {
        return jdbc.sql("""
                        select case_id from work_item
                        where tenant_id = current_setting('dockledger.tenant') and task_id = :task
                        """).param("task", taskId).query(String.class).optional();
    }

    /** As {@link #caseOf}, for callers outside a transaction. */
    Optional<String> caseOfCommitted(String taskId) {
        return Optional.ofNullable(transaction.execute(status -> caseOf(taskId).orElse(null)));
    }
}
