package io.dockledger.cases;

import java.util.List;

/** Reads the tasks of cases. Implemented by the work list. */
public interface CaseTasks {

    /** The tasks of the case, oldest first, the ended ones included. Runs in the caller's transaction. */
    List<CaseTask> of(String caseId);
}
