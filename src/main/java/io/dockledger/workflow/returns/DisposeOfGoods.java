package io.dockledger.workflow.returns;

import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.documents.ReturnPart;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.workflow.engine.CompletedTask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody has agreed who must: the inventory system is told what becomes of the goods. */
@Component
class DisposeOfGoods implements JavaDelegate {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final ReturnedGoods goods;

    DisposeOfGoods(ReturnStep step, ReturnDesk desk, ReturnedGoods goods) {
        this.step = step;
        this.desk = desk;
        this.goods = goods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartKey key = ReturnedGoods.partKey(execution);
        ReturnReceipt receipt = goods.receipt(key.receipt());
        ReturnPart part = goods.part(key);
        ReturnPart.Disposal proposed = Objects.requireNonNull(part.disposal());
        ReturnPart.Disposal agreed = proposed.agreedAs(refused(execution)
                .map(task -> task.text(ReturnsToCredit.Fields.OTHER_DISPOSITION))
                .orElse(proposed.disposition()));
        requireDecided(execution, agreed);
        goods.record(receipt.disposed(key.line(), key.part(), agreed));
        Map<String, @Nullable Object> data = data(step.authorisation(execution), receipt, key, part, agreed);
        step.tell(
                execution,
                "stock-movement.requested",
                "%s/%s/%d".formatted(receipt.number(), key.line(), key.part()),
                data);
        step.prove("goods-disposed", execution, data);
    }

    /** The write-off that somebody refused just now; what needed none was not asked for. */
    private static Optional<CompletedTask> refused(DelegateExecution execution) {
        return CompletedTask.ongoing()
                .filter(task -> isAsked(execution) && task.chosen().equals(ReturnsToCredit.Outcomes.REFUSE));
    }

    private static boolean isAsked(DelegateExecution execution) {
        return !"".equals(execution.getVariable(ReturnsToCredit.Variables.WRITE_OFF_GROUP));
    }

    /** Whoever is asked to agree to a write-off cannot, as long as it is not settled that the goods are ours. */
    private void requireDecided(DelegateExecution execution, ReturnPart.Disposal agreed) {
        boolean scrapped = agreed.disposition().equals(ReturnsToCredit.Values.SCRAP);
        if (scrapped && isAsked(execution) && desk.assess(step.key(execution)).isInDoubt()) {
            throw new InvalidChange(
                    "Return %s is not authorised, or has exceptions that nobody has decided. Nothing of it is scrapped before that."
                            .formatted(step.authorisation(execution).number()));
        }
    }

    private static Map<String, @Nullable Object> data(
            ReturnAuthorisation claim,
            ReturnReceipt receipt,
            PartKey key,
            ReturnPart part,
            ReturnPart.Disposal agreed) {
        ReturnReceiptLine line = receipt.line(key.line()).orElseThrow();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("return", claim.number());
        data.put("receipt", receipt.number());
        data.put("line", key.line());
        data.put("site", receipt.site() == null ? claim.site() : receipt.site());
        data.put("sku", line.sku());
        data.put("quantity", part.quantity().toPlainString());
        data.put("unit", line.unit());
        data.put("lot", line.lot());
        data.put("condition", part.condition());
        data.put("disposition", agreed.disposition());
        return data;
    }
}
