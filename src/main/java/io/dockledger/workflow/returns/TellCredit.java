package io.dockledger.workflow.returns;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.Processes;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the customer credited: what is owed and was not told before. */
@Component
class TellCredit implements JavaDelegate {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final CreditRequests requests;
    private final CaseBook cases;

    TellCredit(ReturnStep step, ReturnDesk desk, CreditRequests requests, CaseBook cases) {
        this.step = step;
        this.desk = desk;
        this.requests = requests;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!"".equals(execution.getVariable(ReturnsToCredit.Variables.APPROVAL_GROUP))) {
            cases.milestone(
                    Processes.caseId(execution),
                    MilestoneNames.APPROVED,
                    Occasion.current().occurredAt(),
                    null);
        }
        int told = execution.getVariable(ReturnsToCredit.Variables.CREDITS_TOLD) instanceof Integer before
                ? before + 1
                : 1;
        execution.setVariable(ReturnsToCredit.Variables.CREDITS_TOLD, told);
        DocumentKey key = step.key(execution);
        // Stable however often this step is repeated; another one only after a credit was reversed in between.
        requests.tell(key, desk.assess(key).judgement().untold(), String.valueOf(told));
    }
}
