package io.dockledger.workflow.order;

import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.invoice.Patience;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on, what has not come is missing; the next check says so. Nothing is due a second time after that. */
@Component
class RaiseUnderDelivery implements JavaDelegate {

    private final Standings standings;

    RaiseUnderDelivery(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = (String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY);
        standings.put(standings.of(order).orElseThrow().withPatienceOver(true));
        // A person who keeps waiting sets a nearer one.
        execution.setVariable(Processes.DELIVERY_DEADLINE, Date.from(Patience.ENDLESS));
    }
}
