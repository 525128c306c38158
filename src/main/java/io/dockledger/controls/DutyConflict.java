package io.dockledger.controls;

/** The refusal of a claim or completion because the person has done a conflicting duty on the same chain of documents. */
public class DutyConflict extends RuntimeException {

    private final String person;
    private final String duty;
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
        this.person = person;
        this.duty = duty;
        this.rule = rule;
        this.earlier = earlier;
    }

    /** Who was refused. */
    public String person() {
        return person;
    }

    /** What the person wanted to do. */
    public String duty() {
        return duty;
    }

    public ConflictRules.ConflictRule rule() {
        return rule;
    }

    public DutyAct earlier() {
        return earlier;
    }
}
