package io.dockledger.workflow.returns;

import io.dockledger.documents.ReturnChange.ReturnInspected;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goods of a line were looked at, by a person in a task or in the warehouse system; in the second case the result is
 * already recorded with the event. What was found is disposed of part by part.
 */
@Component
class ApplyReturnInspection implements JavaDelegate {

    private final ReturnedGoods goods;

    ApplyReturnInspection(ReturnedGoods goods) {
        this.goods = goods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LineKey key = ReturnedGoods.lineKey(execution);
        Optional<CompletedTask> task = CompletedTask.ongoing();
        if (task.isPresent()) {
            ReturnReceipt receipt = goods.receipt(key.receipt());
            goods.record(receipt.inspected(inspection(receipt, goods.line(key), task.get())));
        }
        List<String> parts = IntStream.range(0, goods.line(key).parts().size())
                .mapToObj(part -> new PartKey(key, part).text())
                .toList();
        execution.getParent().setVariableLocal(ReturnsToCredit.Variables.PART_KEYS, Json.array(parts));
    }

    private static ReturnInspected inspection(ReturnReceipt receipt, ReturnReceiptLine line, CompletedTask task) {
        return new ReturnInspected(
                "task-" + task.taskId(),
                receipt.number(),
                receipt.authorisation(),
                LocalDate.ofInstant(Occasion.current().occurredAt(), ZoneOffset.UTC),
                found(line, task));
    }

    private static List<ReturnInspected.Found> found(ReturnReceiptLine line, CompletedTask task) {
        boolean inParts = task.chosen().equals(ReturnsToCredit.Outcomes.TWO_CONDITIONS);
        BigDecimal first = inParts ? task.number(ReturnsToCredit.Fields.CONDITION_QUANTITY) : null;
        List<ReturnInspected.Found> found = new ArrayList<>();
        found.add(found(line, task, task.text(ReturnsToCredit.Fields.CONDITION), first));
        if (inParts) {
            found.add(found(line, task, task.text(ReturnsToCredit.Fields.OTHER_CONDITION), null));
        }
        return found;
    }

    private static ReturnInspected.Found found(
            ReturnReceiptLine line, CompletedTask task, String condition, @Nullable BigDecimal quantity) {
        List<String> photos = task.text(ReturnsToCredit.Fields.PHOTOS)
                .lines()
                .map(String::strip)
                .filter(photo -> !photo.isEmpty())
                .toList();
        return new ReturnInspected.Found(line.line(), condition, quantity, photos, task.reason());
    }
}
