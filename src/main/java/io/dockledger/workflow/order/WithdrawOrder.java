package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.CancelledOrders;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order is cancelled: what was wrong with it no longer matters, but goods that came nevertheless do. */
@Component
class WithdrawOrder implements JavaDelegate {

    private final OrderDesk desk;
    private final CancelledOrders cancelled;

    WithdrawOrder(OrderDesk desk, CancelledOrders cancelled) {
        this.desk = desk;
        this.cancelled = cancelled;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY));
        Assessment found = desk.assess(key);
        List<String> open = cancelled.end(Processes.caseId(execution), key, found.blocking(), found.fingerprint());
        execution.setVariables(Map.of(
                ReceiveToPay.Variables.GOODS_TO_RETURN,
                !open.isEmpty(),
                ReceiveToPay.Variables.EXCEPTION_IDS,
                Json.array(open)));
    }
}
