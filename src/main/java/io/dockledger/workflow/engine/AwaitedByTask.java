package io.dockledger.workflow.engine;

import io.dockledger.cases.ExceptionStatus;
import java.util.Optional;

/** Says what an exception waits for while one of its tasks is open; the process that has these tasks knows. */
public interface AwaitedByTask {

    /**
     * @param task the id that the task has in its model
     * @return empty where the task leaves the exception as it is
     */
    Optional<ExceptionStatus> of(String task);
}
