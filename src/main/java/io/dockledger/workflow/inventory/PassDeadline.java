package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The ledger has had its time to answer; or the window is over, and no further differences join. */
@Component
class PassDeadline implements JavaDelegate {

    private final AdjustmentDesk desk;
    private final OpenAdjustments open;

    PassDeadline(AdjustmentDesk desk, OpenAdjustments open) {
        this.desk = desk;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = AdjustmentDesk.key(execution);
        if (Boolean.TRUE.equals(execution.getVariable(Variables.AWAITS_LEDGER))) {
            desk.put(desk.standing(key).withPatienceOver(true));
        } else {
            open.closed(key);
            execution.setVariable(Variables.WINDOW_OVER, true);
        }
    }
}
