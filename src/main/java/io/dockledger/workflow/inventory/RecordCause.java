package io.dockledger.workflow.inventory;

import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody found the cause of the difference, and says what is to become of it. */
@Component
class RecordCause implements JavaDelegate {

    private final AdjustmentDesk desk;
    private final AdjustmentValues values;

    RecordCause(AdjustmentDesk desk, AdjustmentValues values) {
        this.desk = desk;
        this.values = values;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletedTask task = CompletedTask.current();
        InventoryAdjustment adjustment = desk.adjustment(execution);
        if (task.chosen().equals(AdjustInventory.Outcomes.ADJUST)) {
            desk.record(execution, adjustment.explained(task.text(AdjustInventory.Fields.CAUSE)));
        }
        execution.setVariables(Map.of(
                Variables.PROPOSAL,
                task.chosen(),
                Variables.SUBJECT,
                AdjustInventory.Values.SUBJECT_ADJUSTMENT,
                Variables.AMOUNT,
                values.worth(adjustment),
                Variables.HAS_OVERRIDE,
                false));
    }
}
