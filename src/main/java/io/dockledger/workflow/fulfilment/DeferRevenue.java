package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.InvalidChange;
import io.dockledger.documents.Revenue;
import io.dockledger.workflow.engine.CompletedTask;
import java.time.LocalDate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A person does not confirm revenue yet: it is asked for again on a later day, or when anything about it changes. */
@Component
class DeferRevenue implements JavaDelegate {

    private final FulfilmentStep step;
    private final Deadlines deadlines;

    DeferRevenue(FulfilmentStep step, Deadlines deadlines) {
        this.step = step;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Revenue revenue = step.document(execution, OrderToRevenue.Variables.REVENUE_KEY, Revenue.class);
        CompletedTask task = CompletedTask.current();
        LocalDate again = task.day(OrderToRevenue.Fields.ASK_AGAIN_ON);
        if (!again.isAfter(deadlines.today())) {
            throw new InvalidChange("Revenue can be put off to a later day only, not to " + again + ".");
        }
        step.record(execution, revenue.deferred(again, task.reason()));
    }
}
