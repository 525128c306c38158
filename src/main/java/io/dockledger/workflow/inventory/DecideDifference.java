package io.dockledger.workflow.inventory;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.AdjustmentDecision;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.inventory.AdjustInventory.Outcomes;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * What is proposed is approved, by a person or because nobody has to; or refused, or given back to whoever is to find the
 * cause. To refuse that the books stay as they are means to give it back, as nothing else was proposed.
 */
@Component
class DecideDifference implements JavaDelegate {

    private final AdjustmentDesk desk;
    private final ExceptionDesk exceptions;
    private final CaseBook cases;

    DecideDifference(AdjustmentDesk desk, ExceptionDesk exceptions, CaseBook cases) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletedTask task = CompletedTask.current();
        boolean adjusts = Outcomes.ADJUST.equals(execution.getVariable(Variables.PROPOSAL));
        boolean byItself = "".equals(execution.getVariable(Variables.APPROVAL_GROUP));
        if (byItself || task.chosen().equals(Outcomes.APPROVE)) {
            decide(execution, task, adjusts);
        } else if (task.chosen().equals(Outcomes.REFUSE) && adjusts) {
            decide(execution, task, false);
        }
    }

    private void decide(DelegateExecution execution, CompletedTask task, boolean approved) {
        InventoryAdjustment adjustment = desk.adjustment(execution);
        desk.record(
                execution,
                adjustment.decided(
                        new AdjustmentDecision(approved, adjustment.difference(), task.person(), task.reason())));
        exceptions.decide(
                exception(execution),
                task.chosen(),
                task.person(),
                task.reason(),
                approved ? ExceptionStatus.ACCEPTED : ExceptionStatus.REJECTED);
        cases.milestone(
                Processes.caseId(execution),
                approved ? MilestoneNames.APPROVED : MilestoneNames.ADJUSTMENT_REFUSED,
                Occasion.current().occurredAt(),
                adjustment.key().text());
    }

    private CaseException exception(DelegateExecution execution) {
        return Processes.exceptionId(execution).flatMap(cases::exception).orElseThrow();
    }
}
