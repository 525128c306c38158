package io.dockledger.workflow.returns;

import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.documents.ReturnPart;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.workflow.chain.BaseAmounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * What the tables {@code return-disposition} and {@code write-off-limit} need to know of a part. Parts are disposed of side
 * by side, so that each has its questions, and room for the answers, to itself.
 */
@Component
class DescribePart implements JavaDelegate {

    private static final List<String> ANSWERS = List.of(
            ReturnsToCredit.Variables.DISPOSITION,
            ReturnsToCredit.Variables.CREDIT_PERCENT,
            ReturnsToCredit.Variables.WRITE_OFF_GROUP,
            ReturnsToCredit.Variables.WRITE_OFF_LEVEL,
            ReturnsToCredit.Variables.WRITE_OFF_DUE_AFTER);

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final ReturnedGoods goods;
    private final ReferenceData reference;
    private final BaseAmounts amounts;

    DescribePart(ReturnStep step, ReturnDesk desk, ReturnedGoods goods, ReferenceData reference, BaseAmounts amounts) {
        this.step = step;
        this.desk = desk;
        this.goods = goods;
        this.reference = reference;
        this.amounts = amounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnAuthorisation claim = step.authorisation(execution);
        PartKey key = ReturnedGoods.partKey(execution);
        ReturnReceiptLine line = goods.line(key.of());
        ReturnPart part = line.parts().get(key.part());
        Map<String, Object> variables = new HashMap<>();
        ANSWERS.forEach(answer -> variables.put(answer, ""));
        variables.put(ReturnsToCredit.Variables.CONDITION, part.condition());
        variables.put(
                ReturnsToCredit.Variables.SKU_FAMILY, Objects.requireNonNullElse(reference.family(line.sku()), ""));
        variables.put(ReturnsToCredit.Variables.RETURN_REASON, claim.reason());
        variables.put(ReturnsToCredit.Variables.AMOUNT, worth(claim, line, part));
        variables.put(ReturnsToCredit.Variables.RETURNED_GOODS, ReturnedGoods.words(part.quantity(), line));
        execution.setVariablesLocal(variables);
    }

    /** Above every limit where nobody knows what the goods had cost. */
    private BigDecimal worth(ReturnAuthorisation claim, ReturnReceiptLine line, ReturnPart part) {
        return desk.worth(claim.key(), line.sku(), part.quantity(), line.unit())
                .map(worth -> amounts.of(worth, claim.requestedOn()))
                .orElse(BaseAmounts.UNKNOWN);
    }
}
