package io.dockledger.workflow.inventory;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Another person counted anew what was counted; or found that it cannot be counted any more. */
@Component
class RecordRecount implements JavaDelegate {

    private final AdjustmentDesk desk;
    private final CaseBook cases;

    RecordRecount(AdjustmentDesk desk, CaseBook cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletedTask task = CompletedTask.current();
        InventoryAdjustment adjustment = desk.adjustment(execution);
        desk.record(execution, recounted(adjustment, task));
        Occasion occasion = Occasion.current();
        cases.milestone(
                Processes.caseId(execution),
                MilestoneNames.STOCK_RECOUNTED,
                occasion.occurredAt(),
                adjustment.key().text());
    }

    private static InventoryAdjustment recounted(InventoryAdjustment adjustment, CompletedTask task) {
        return switch (task.chosen()) {
            case AdjustInventory.Outcomes.COUNTED_ANEW ->
                adjustment.recounted(
                        line(adjustment, task.text(AdjustInventory.Fields.ADJUSTMENT_LINE)),
                        task.number(AdjustInventory.Fields.COUNTED_QUANTITY),
                        task.person());
            case AdjustInventory.Outcomes.NOT_POSSIBLE -> adjustment.uncountable(task.person());
            default -> throw new IllegalStateException("A recount cannot end with '" + task.chosen() + "'.");
        };
    }

    private static String line(InventoryAdjustment adjustment, String named) {
        if (!named.isBlank()) {
            return named.strip();
        }
        List<String> left = adjustment.lines().stream()
                .filter(line -> line.isCounted() && !line.isRecounted())
                .map(InventoryAdjustmentLine::line)
                .toList();
        if (left.size() != 1) {
            throw new InvalidChange("Say which line you counted: " + String.join(", ", left) + ".");
        }
        return left.get(0);
    }
}
