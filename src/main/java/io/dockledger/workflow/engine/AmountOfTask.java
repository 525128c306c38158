package io.dockledger.workflow.engine;

import io.dockledger.cases.AmountMeaning;
import io.dockledger.money.Money;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Says on how much a task decides, where that is neither an exception nor all of its case. */
public interface AmountOfTask {

    /** @param money null where nobody knows how much it is */
    record Amount(@Nullable Money money, AmountMeaning meaning) {}

    /**
     * @param task the id that the task has in its model
     * @return empty where it is not one of these tasks
     */
    Optional<Amount> of(String task, DelegateExecution execution);
}
