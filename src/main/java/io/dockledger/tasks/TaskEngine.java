package io.dockledger.tasks;

import io.dockledger.identity.Person;
import java.util.Map;

/**
 * The engine behind the work list. Implemented by the workflow; every call runs in one transaction with its evidence and
 * its segregation-of-duties check, and throws {@link io.dockledger.controls.DutyConflict} where that refuses.
 */
public interface TaskEngine {

    void claim(String taskId, Person person);

    void unclaim(String taskId, Person person);

    /**
     * @param outcome one of the form's outcomes
     * @param fields typed and validated values by field key: String, BigDecimal, Boolean or LocalDate
     */
    void complete(String taskId, Person person, String outcome, Map<String, Object> fields);
}
