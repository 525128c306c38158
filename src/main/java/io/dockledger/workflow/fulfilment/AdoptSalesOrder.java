package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.CaseBook;
import io.dockledger.workflow.chain.CaseFactsOfDocuments;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The new version of the sales order counts from now on; what lists show of the case follows it. */
@Component
class AdoptSalesOrder implements JavaDelegate {

    private final FulfilmentStep step;
    private final CaseBook cases;
    private final CaseFactsOfDocuments facts;

    AdoptSalesOrder(FulfilmentStep step, CaseBook cases, CaseFactsOfDocuments facts) {
        this.step = step;
        this.cases = cases;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.amend(step.caseId(execution), facts.of(step.order(execution)));
    }
}
