package io.dockledger.workflow.exception;

import io.dockledger.cases.ExceptionStatus;
import io.dockledger.workflow.engine.AwaitedByTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of the tasks of an exception, those that decide it and those that correct what it is about. */
@Component
class ExceptionTasks implements AwaitedByTask {

    private static final Map<String, ExceptionStatus> AWAITED = Map.of(
            ResolveMatchException.Tasks.DECIDE_VARIANCE, ExceptionStatus.OPEN,
            ResolveMatchException.Tasks.CORRECT_RECEIPT, ExceptionStatus.AWAITING_RECEIPT_CORRECTION,
            ResolveMatchException.Tasks.CORRECT_ORDER, ExceptionStatus.AWAITING_ORDER_CORRECTION);

    @Override
    public Optional<ExceptionStatus> of(String task) {
        return Optional.ofNullable(AWAITED.get(task));
    }
}
