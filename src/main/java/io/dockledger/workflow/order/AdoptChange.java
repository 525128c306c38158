package io.dockledger.workflow.order;

import io.dockledger.cases.CaseBook;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.workflow.chain.CaseFactsOfDocuments;
import io.dockledger.workflow.engine.Processes;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The new version of the order counts from now on; what lists show of the case follows it. */
@Component
class AdoptChange implements JavaDelegate {

    private final OrderDesk desk;
    private final CaseBook cases;
    private final CaseFactsOfDocuments facts;

    AdoptChange(OrderDesk desk, CaseBook cases, CaseFactsOfDocuments facts) {
        this.desk = desk;
        this.cases = cases;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseOrder order =
                desk.order(DocumentKey.parse((String) execution.getVariable(ReceiveToPay.Variables.ORDER_KEY)));
        cases.amend(Processes.caseId(execution), facts.of(order));
    }
}
