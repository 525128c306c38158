package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.workflow.chain.ChainDesk;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the goods of a receipt until they are inspected. */
@Component
class HoldGoods implements JavaDelegate {

    private final ChainDesk chains;

    HoldGoods(ChainDesk chains) {
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receipt = (String) execution.getVariable(ReceiveToPay.Variables.RECEIPT_KEY);
        // Another receipt may come before this one is inspected, so each inspection remembers its own.
        execution.getParent().setVariableLocal(ReceiveToPay.Variables.RECEIPT_KEY, receipt);
        GoodsReceipt posted = (GoodsReceipt)
                chains.find(DocumentKey.parse(receipt)).orElseThrow().document();
        chains.recordHere(posted.held());
    }
}
