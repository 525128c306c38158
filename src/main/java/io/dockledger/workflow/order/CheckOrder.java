package io.dockledger.workflow.order;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.OrderStatus;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.invoice.Patience;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the order of the case, and brings the case's exceptions in line with what the check says. */
@Component
class CheckOrder implements JavaDelegate {

    private final OrderDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;
    private final CaseBook cases;
    private final Patience patience;

    CheckOrder(OrderDesk desk, ExceptionDesk exceptions, Standings standings, CaseBook cases, Patience patience) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
        this.cases = cases;
        this.patience = patience;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY));
        String caseId = Processes.caseId(execution);
        Assessment assessment = desk.assess(key);
        List<String> open = exceptions.reconcile(caseId, assessment.blocking());
        Standing standing = standings.of(key.text()).orElseThrow().saying(assessment.fingerprint());
        boolean settled = assessment.outcome().equals(ReceiveToPay.Values.SETTLED);
        standings.put(settled ? standing.at(Stage.SETTLED) : standing);
        PurchaseOrder order = desk.order(key);
        if (settled) {
            cases.close(caseId, ending(order), Occasion.current().occurredAt());
        }
        execution.setTransientVariable(ReceiveToPay.Variables.ORDER_OUTCOME, assessment.outcome());
        execution.setVariables(variables(execution, order, open));
    }

    private static CaseStatus ending(PurchaseOrder order) {
        return order.status() == OrderStatus.CLOSED ? CaseStatus.CLOSED_SHORT : CaseStatus.COMPLETED;
    }

    private Map<String, Object> variables(DelegateExecution execution, PurchaseOrder order, List<String> open) {
        Map<String, Object> variables = new HashMap<>();
        if (!open.isEmpty()) {
            variables.put(ReceiveToPay.Variables.EXCEPTION_IDS, Json.array(open));
        }
        if (!execution.hasVariable(Processes.DELIVERY_DEADLINE)) {
            variables.put(
                    Processes.DELIVERY_DEADLINE, Date.from(patience.forDelivery(Processes.caseId(execution), order)));
        }
        return variables;
    }
}
