package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.OrderStatus;
import io.dockledger.documents.SalesOrder;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the sales order of the case, and brings the case's exceptions in line with what the check says. */
@Component
class CheckFulfilment implements JavaDelegate {

    private final FulfilmentStep step;
    private final FulfilmentDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;
    private final CaseBook cases;
    private final Deadlines deadlines;

    CheckFulfilment(
            FulfilmentStep step,
            FulfilmentDesk desk,
            ExceptionDesk exceptions,
            Standings standings,
            CaseBook cases,
            Deadlines deadlines) {
        this.step = step;
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = step.key(execution);
        String caseId = step.caseId(execution);
        Standpoint standpoint = desk.check(key);
        List<String> open = exceptions.reconcile(caseId, standpoint.blocking());
        Standing standing = standings.of(key.text()).orElseThrow().saying(standpoint.fingerprint());
        boolean settled = standpoint.outcome().equals(OrderToRevenue.Values.SETTLED);
        standings.put(settled ? standing.at(Stage.SETTLED) : standing);
        if (settled) {
            settle(execution, caseId, key);
        }
        execution.setTransientVariable(OrderToRevenue.Variables.FULFILMENT_OUTCOME, standpoint.outcome());
        execution.setVariables(variables(execution, standpoint, open));
    }

    /** The end that ends all else in the case is never left, so it cannot tell its milestone itself. */
    private void settle(DelegateExecution execution, String caseId, DocumentKey key) {
        Instant at = Occasion.current().occurredAt();
        cases.milestone(caseId, MilestoneNames.ORDER_SETTLED, at, key.text());
        cases.close(caseId, ending(step.order(execution)), at);
    }

    private static CaseStatus ending(SalesOrder order) {
        return order.status() == OrderStatus.CLOSED ? CaseStatus.CLOSED_SHORT : CaseStatus.COMPLETED;
    }

    private Map<String, Object> variables(DelegateExecution execution, Standpoint standpoint, List<String> open) {
        SalesOrder order = step.order(execution);
        String caseId = step.caseId(execution);
        Waits waits = Waits.of(execution).waitingFor(standpoint.waits(), wait -> deadlines.of(wait, order, caseId));
        Map<String, Object> variables = new HashMap<>();
        variables.put(OrderToRevenue.Variables.WAITS, waits.text());
        variables.put(OrderToRevenue.Variables.FULFILMENT_DEADLINE, Date.from(waits.next()));
        if (!open.isEmpty()) {
            variables.put(OrderToRevenue.Variables.EXCEPTION_IDS, Json.array(open));
        }
        return variables;
    }
}
