package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.Handling;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;

/**
 * Who decided and why: the person who completes the task, or whoever offered what the supplier has just accepted.
 *
 * @param cause tells this decision from others on the same exception
 */
record Decided(String cause, String person, String reason) {

    static Decided on(CaseException exception) {
        return CompletedTask.ongoing()
                .map(task -> new Decided(task.taskId(), task.person(), task.reason()))
                .orElseGet(() -> agreed(exception.handling()));
    }

    private static Decided agreed(Handling offered) {
        return new Decided(
                "agreed-" + Occasion.current().occurredAt(),
                String.valueOf(offered.decidedBy()),
                String.valueOf(offered.decisionReason()));
    }
}
