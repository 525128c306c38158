package io.dockledger.workflow.dispute;

import io.dockledger.workflow.exception.ExceptionFacts;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The owner took the question back: the supplier's link shows nothing any more, and the owner decides. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private static final String WITHDRAWN = "withdrawn";

    private final ExceptionFacts facts;
    private final EndDispute end;

    RecordWithdrawal(ExceptionFacts facts, EndDispute end) {
        this.facts = facts;
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = (String) execution.getVariable(SupplierDispute.Variables.WITHDRAWAL_REASON);
        end.of(facts.subject(execution), WITHDRAWN, reason);
        execution.setVariable(SupplierDispute.Variables.DISPUTE_OUTCOME, WITHDRAWN);
    }
}
