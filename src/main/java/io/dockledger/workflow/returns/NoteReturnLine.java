package io.dockledger.workflow.returns;

import io.dockledger.documents.ReturnReceiptLine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps which line of which receipt is to be inspected; another may come before it is. */
@Component
class NoteReturnLine implements JavaDelegate {

    private final ReturnedGoods goods;

    NoteReturnLine(ReturnedGoods goods) {
        this.goods = goods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LineKey key = ReturnedGoods.lineKey(execution);
        ReturnReceiptLine line = goods.line(key);
        execution.getParent().setVariableLocal(ReturnsToCredit.Variables.RETURN_LINE, key.text());
        execution
                .getParent()
                .setVariableLocal(
                        ReturnsToCredit.Variables.RETURNED_GOODS, ReturnedGoods.words(line.toInspect(), line));
    }
}
