package io.dockledger.workflow.engine;

import io.dockledger.cases.CaseBook;
import io.dockledger.workflow.Occasion;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records that a case reached the milestone which the model names at the element that was just left. */
@Component
class Milestones implements ExecutionListener {

    private final transient ObjectProvider<CaseBook> cases;

    Milestones(ObjectProvider<CaseBook> cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String milestone = ModelAttributes.milestone(((ExecutionEntity) execution).getCurrentFlowElement())
                .orElseThrow(() -> new IllegalStateException("The element names no milestone: " + execution));
        Occasion occasion = Occasion.current();
        cases.getObject()
                .milestone(Processes.caseId(execution), milestone, occasion.occurredAt(), occasion.documentKey());
    }
}
