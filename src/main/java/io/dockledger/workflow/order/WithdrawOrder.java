package io.dockledger.workflow.order;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order is cancelled: what was wrong with it no longer matters, but goods that came nevertheless do. */
@Component
class WithdrawOrder implements JavaDelegate {

    private final OrderDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;
    private final CaseBook cases;

    WithdrawOrder(OrderDesk desk, ExceptionDesk exceptions, Standings standings, CaseBook cases) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY));
        String caseId = Processes.caseId(execution);
        Assessment assessment = desk.assess(key);
        List<String> open = exceptions.reconcile(caseId, assessment.blocking());
        Standing standing = standings.of(key.text()).orElseThrow().saying(assessment.fingerprint());
        standings.put(open.isEmpty() ? standing.at(Stage.VOID) : standing);
        cases.close(caseId, CaseStatus.CANCELLED, Occasion.current().occurredAt());
        execution.setVariables(Map.of(
                ReceiveToPay.Variables.GOODS_TO_RETURN,
                !open.isEmpty(),
                ReceiveToPay.Variables.EXCEPTION_IDS,
                Json.array(open)));
    }
}
