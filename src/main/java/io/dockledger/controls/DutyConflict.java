package io.dockledger.controls;

/** The refusal of a claim or completion because the person has done a conflicting duty on the same chain of documents. */
public class DutyConflict extends RuntimeException {

    private final transient ConflictRules.ConflictRule rule;
    private final transient DutyAct earlier;

    public DutyConflict(String person, String duty, ConflictRules.ConflictRule rule, DutyAct earlier) {
        super(
                "%s may not do '%s' here: rule %s (%s) forbids it to whoever did '%s' on the same chain of documents, as %s did on %s (%s)."
                        .formatted(
                                person,
                                duty,
                                rule.id(),
                                rule.title(),
                                earlier.duty(),
                                earlier.person(),
                                earlier.at(),
                                earlier.reference()));
        this.rule = rule;
        this.earlier = earlier;
    }

    public ConflictRules.ConflictRule rule() {
        return rule;
    }

    public DutyAct earlier() {
        return earlier;
    }
}
