package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.exception.CancelledOrders;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The sales order is cancelled: what was proposed of it is withdrawn, but goods that left nevertheless need a decision. */
@Component
class WithdrawSalesOrder implements JavaDelegate {

    private static final String REASON = "The sales order was cancelled.";

    private final FulfilmentStep step;
    private final FulfilmentDesk desk;
    private final CancelledOrders cancelled;
    private final Standings standings;

    WithdrawSalesOrder(FulfilmentStep step, FulfilmentDesk desk, CancelledOrders cancelled, Standings standings) {
        this.step = step;
        this.desk = desk;
        this.cancelled = cancelled;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = step.key(execution);
        withdrawProposals(execution, key);
        Standpoint found = desk.check(key);
        List<String> open = cancelled.end(step.caseId(execution), key, found.blocking(), found.fingerprint());
        execution.setVariables(Map.of(
                OrderToRevenue.Variables.GOODS_TO_RETURN,
                !open.isEmpty(),
                OrderToRevenue.Variables.EXCEPTION_IDS,
                Json.array(open)));
    }

    private void withdrawProposals(DelegateExecution execution, DocumentKey key) {
        desk.proposed(key).forEach(revenue -> step.record(execution, revenue.became(LedgerStatus.WITHDRAWN, REASON)));
        desk.facts(key).all(Accrual.class).stream()
                .filter(accrual -> accrual.about().equals(key))
                .filter(accrual -> accrual.status() == LedgerStatus.PROPOSED)
                .forEach(accrual -> {
                    step.record(execution, accrual.became(LedgerStatus.WITHDRAWN, REASON));
                    standings.of(accrual.key().text()).ifPresent(standing -> standings.put(standing.at(Stage.VOID)));
                });
    }
}
