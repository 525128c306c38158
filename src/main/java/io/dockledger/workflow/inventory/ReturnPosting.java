package io.dockledger.workflow.inventory;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever was to post it did not: what was approved is decided anew. */
@Component
class ReturnPosting implements JavaDelegate {

    private final AdjustmentDesk desk;

    ReturnPosting(AdjustmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.record(execution, desk.adjustment(execution).undecided());
    }
}
