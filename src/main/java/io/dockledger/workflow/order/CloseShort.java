package io.dockledger.workflow.order;

import io.dockledger.workflow.chain.Standings;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing more is expected on the order, so that nothing can be missing; the next check says what is left to do. */
@Component
class CloseShort implements JavaDelegate {

    private final Standings standings;

    CloseShort(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = (String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY);
        standings.put(standings.of(order).orElseThrow().withPatienceOver(false));
    }
}
