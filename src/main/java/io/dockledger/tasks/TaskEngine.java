package io.dockledger.tasks;

import io.dockledger.identity.Person;
import java.util.Map;

/**
 * The engine behind the work list. Implemented by the workflow; every call runs in one transaction with its evidence and
 * its segregation-of-duties check, and throws {@link io.dockledger.controls.DutyConflict} where that refuses,
 * {@link TaskTaken} where somebody else was faster, and {@link TaskGone} where there is no such task any more. Whether the
 * person may see and do the task at all has been checked before.
 */
public interface TaskEngine {

    void claim(String taskId, Person person);

    void unclaim(String taskId, Person person);

    /**
     * Completes the task; claims it before that where nobody has.
     *
     * @param outcome one of the form's outcomes
     * @param fields typed and validated values by field key: String, BigDecimal, Boolean or LocalDate; fields that were
     *     left empty or are hidden are absent
     */
    void complete(String taskId, Person person, String outcome, Map<String, Object> fields);
}
