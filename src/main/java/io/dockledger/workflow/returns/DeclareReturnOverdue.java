package io.dockledger.workflow.returns;

import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.invoice.Patience;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on, what the return waits for is missing; the next check says so. */
@Component
class DeclareReturnOverdue implements JavaDelegate {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final Standings standings;

    DeclareReturnOverdue(ReturnStep step, ReturnDesk desk, Standings standings) {
        this.step = step;
        this.desk = desk;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standings.put(desk.standing(step.key(execution)).withPatienceOver(true));
        // A person who keeps waiting sets a nearer one.
        execution.setVariable(Processes.DELIVERY_DEADLINE, Date.from(Patience.ENDLESS));
    }
}
