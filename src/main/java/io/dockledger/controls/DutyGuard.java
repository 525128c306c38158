package io.dockledger.controls;

import io.dockledger.identity.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps duties apart that one person must not do on the same chain of documents. The caller holds a lock on the chains
 * from before the check until its transaction ends; otherwise two requests at once could both pass.
 */
@Component
public class DutyGuard {

    private final DutyActs acts;
    private final ObjectProvider<ConflictRules> rules;

    DutyGuard(DutyActs acts, ObjectProvider<ConflictRules> rules) {
        this.acts = acts;
        this.rules = rules;
    }

    /**
     * Passes when the person has done nothing on the chains that excludes the duty, whichever of the two came first in
     * the rule. Sees what the current transaction has recorded. Doing the same duty again is no conflict.
     *
     * @throws DutyConflict naming the rule and the earliest act that it speaks of
     */
    public void check(String person, String duty, Set<String> chains) {
        firstOfEachDuty(person, chains).values().stream()
                .filter(earlier -> !earlier.duty().equals(duty))
                .forEach(earlier -> rule(duty, earlier.duty()).ifPresent(rule -> {
                    throw new DutyConflict(person, duty, rule, earlier);
                }));
    }

    /** Remembers with the current transaction that the duty was done. Does not check. */
    public void record(DutyAct act) {
        acts.add(act);
    }

    private Map<String, DutyAct> firstOfEachDuty(String person, Set<String> chains) {
        Map<String, DutyAct> first = new LinkedHashMap<>();
        acts.ofChains(chains).stream()
                .filter(act -> Person.isSame(act.person(), person))
                .forEach(act -> first.putIfAbsent(act.duty(), act));
        return first;
    }

    private Optional<ConflictRules.ConflictRule> rule(String duty, String earlierDuty) {
        // Looked up late, because the rules are a table of the engine, and the engine itself calls this guard.
        ConflictRules table = rules.getObject();
        Optional<ConflictRules.ConflictRule> rule =
                table.between(duty, earlierDuty).stream().findFirst();
        return rule.or(() -> table.between(earlierDuty, duty).stream().findFirst());
    }
}
