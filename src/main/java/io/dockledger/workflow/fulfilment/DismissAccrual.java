package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.CompletedTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A person decides that nothing is accrued, and says why. */
@Component
class DismissAccrual implements JavaDelegate {

    private final FulfilmentStep step;
    private final Standings standings;

    DismissAccrual(FulfilmentStep step, Standings standings) {
        this.step = step;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Accrual accrual = step.document(execution, OrderToRevenue.Variables.ACCRUAL_KEY, Accrual.class);
        standings.put(standings.of(accrual.key().text()).orElseThrow().at(Stage.VOID));
        step.record(
                execution,
                accrual.became(LedgerStatus.DISMISSED, CompletedTask.current().reason()));
    }
}
