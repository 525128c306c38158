package io.dockledger.workflow.inventory;

import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.documents.ReferenceData;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds up the differences, and tells the table what it needs to know of them. */
@Component
class MeasureAdjustment implements JavaDelegate {

    private final AdjustmentDesk desk;
    private final AdjustmentValues values;
    private final ReferenceData reference;

    MeasureAdjustment(AdjustmentDesk desk, AdjustmentValues values, ReferenceData reference) {
        this.desk = desk;
        this.values = values;
        this.reference = reference;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InventoryAdjustment adjustment = desk.adjustment(execution);
        boolean counted = adjustment.lines().stream().anyMatch(InventoryAdjustmentLine::isCounted);
        execution.setTransientVariables(Map.of(
                Variables.SKU_CLASS, reference.skuClass(adjustment.sku()),
                Variables.SITE, adjustment.site(),
                Variables.CAUSE, cause(adjustment),
                Variables.VALUE, values.worth(adjustment),
                Variables.PERCENT, desk.facts(adjustment.key()).percent(counted)));
    }

    /** What counts and reports say themselves, before anybody has looked into it. */
    static String cause(InventoryAdjustment adjustment) {
        List<String> causes = adjustment.lines().stream()
                .map(InventoryAdjustmentLine::cause)
                .distinct()
                .toList();
        return causes.size() == 1 ? causes.get(0) : AdjustInventory.Values.CAUSE_MIXED;
    }
}
