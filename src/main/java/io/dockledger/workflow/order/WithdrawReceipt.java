package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.chain.ChainDesk;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was taken out of a receipt counts no longer: everybody on the chain must look again. */
@Component
class WithdrawReceipt implements JavaDelegate {

    private final ChainDesk chains;

    WithdrawReceipt(ChainDesk chains) {
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chains.changed(DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY)));
    }
}
