package io.dockledger.workflow.order;

import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import java.time.Instant;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on, what has not come is missing; the next check says so. Nothing is due a second time after that. */
@Component
class RaiseUnderDelivery implements JavaDelegate {

    /** Far enough for no timer to fire; a person who keeps waiting sets a nearer one. */
    private static final Date NOT_AGAIN = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final Standings standings;

    RaiseUnderDelivery(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = (String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY);
        standings.put(standings.of(order).orElseThrow().withPatienceOver(true));
        execution.setVariable(Processes.DELIVERY_DEADLINE, NOT_AGAIN);
    }
}
