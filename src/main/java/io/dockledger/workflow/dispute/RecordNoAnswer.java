package io.dockledger.workflow.dispute;

import io.dockledger.workflow.exception.ExceptionFacts;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier's time is over: its link shows nothing any more, and the owner decides. */
@Component
class RecordNoAnswer implements JavaDelegate {

    private static final String UNANSWERED = "unanswered";

    private final ExceptionFacts facts;
    private final EndDispute end;

    RecordNoAnswer(ExceptionFacts facts, EndDispute end) {
        this.facts = facts;
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        end.of(facts.subject(execution), UNANSWERED);
        execution.setVariable(SupplierDispute.Variables.DISPUTE_OUTCOME, UNANSWERED);
    }
}
