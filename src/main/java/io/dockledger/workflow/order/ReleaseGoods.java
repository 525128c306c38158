package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.workflow.chain.ChainDesk;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the goods of a receipt count, also where the receiving system had put them on hold and the table says otherwise. */
@Component
class ReleaseGoods implements JavaDelegate {

    private final ChainDesk chains;

    ReleaseGoods(ChainDesk chains) {
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.RECEIPT_KEY));
        GoodsReceipt posted = (GoodsReceipt) chains.find(key).orElseThrow().document();
        if (posted.onHold()) {
            chains.recordHere(posted.released());
        }
    }
}
