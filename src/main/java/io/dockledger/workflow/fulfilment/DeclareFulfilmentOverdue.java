package io.dockledger.workflow.fulfilment;

import io.dockledger.workflow.chain.ChainDesk;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on, what was due by this deadline is overdue; the next check says so. */
@Component
class DeclareFulfilmentOverdue implements JavaDelegate {

    private final FulfilmentStep step;
    private final ChainDesk chains;

    DeclareFulfilmentOverdue(FulfilmentStep step, ChainDesk chains) {
        this.step = step;
        this.chains = chains;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chains.recordHere(step.order(execution).overdue(Waits.of(execution).over()));
    }
}
