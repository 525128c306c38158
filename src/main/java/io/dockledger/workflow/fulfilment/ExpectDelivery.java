package io.dockledger.workflow.fulfilment;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Remembers for which shipment a proof of delivery is expected, because another shipment may leave before it comes. */
@Component
class ExpectDelivery implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution
                .getParent()
                .setVariableLocal(
                        OrderToRevenue.Variables.SHIPMENT_KEY,
                        execution.getVariable(OrderToRevenue.Variables.SHIPMENT_KEY));
    }
}
