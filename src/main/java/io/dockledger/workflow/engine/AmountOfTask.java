package io.dockledger.workflow.engine;

import io.dockledger.money.Money;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;

/** Says on how much a task decides, where that is neither an exception nor all of its case. */
public interface AmountOfTask {

    /**
     * @param task the id that the task has in its model
     * @return empty where it is not one of these tasks
     */
    Optional<Money> of(String task, DelegateExecution execution);
}
