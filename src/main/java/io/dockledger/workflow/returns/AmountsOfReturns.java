package io.dockledger.workflow.returns;

import io.dockledger.cases.AmountMeaning;
import io.dockledger.documents.ReturnPart;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.workflow.engine.AmountOfTask;
import io.dockledger.workflow.returns.ReturnsToCredit.Tasks;
import java.math.BigDecimal;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Goods are inspected and written off at what they themselves had cost the customer, not at the price of all of the return;
 * and whoever approves a credit agrees to what is credited then, which has fee, shipping and tax in it.
 */
@Component
class AmountsOfReturns implements AmountOfTask {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final ReturnedGoods goods;

    AmountsOfReturns(ReturnStep step, ReturnDesk desk, ReturnedGoods goods) {
        this.step = step;
        this.desk = desk;
        this.goods = goods;
    }

    @Override
    public Optional<Amount> of(String task, DelegateExecution execution) {
        return switch (task) {
            case Tasks.INSPECT_RETURN -> Optional.of(toInspect(execution));
            case Tasks.APPROVE_WRITE_OFF -> Optional.of(toWriteOff(execution));
            case Tasks.APPROVE_CREDIT -> Optional.of(toCredit(execution));
            default -> Optional.empty();
        };
    }

    private Amount toInspect(DelegateExecution execution) {
        ReturnReceiptLine line = goods.line(ReturnedGoods.lineKey(execution));
        return worth(execution, line, line.toInspect());
    }

    private Amount toWriteOff(DelegateExecution execution) {
        PartKey key = ReturnedGoods.partKey(execution);
        ReturnPart part = goods.part(key);
        return worth(execution, goods.line(key.of()), part.quantity());
    }

    private Amount worth(DelegateExecution execution, ReturnReceiptLine line, BigDecimal quantity) {
        return new Amount(
                desk.worth(step.key(execution), line.sku(), quantity, line.unit())
                        .orElse(null),
                AmountMeaning.PRICE_PAID_WITHOUT_TAX);
    }

    private Amount toCredit(DelegateExecution execution) {
        ReturnAssessment assessment = desk.assess(step.key(execution));
        return new Amount(assessment.judgement().untold(), AmountMeaning.CREDIT_WITH_TAX);
    }
}
