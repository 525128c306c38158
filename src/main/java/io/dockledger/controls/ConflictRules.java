package io.dockledger.controls;

import java.util.List;

/** Which duties exclude each other; kept in the decision table {@code duty-conflicts}. */
public interface ConflictRules {

    /** The rules by which one person must not do {@code duty} who has already done {@code earlierDuty}, either way round. */
    List<ConflictRule> between(String duty, String earlierDuty);

    /**
     * @param id the rule's stable id, such as {@code SOD-05}
     * @param title in words, such as {@code receive goods and approve the invoice}
     * @param source table, version and rule number
     */
    record ConflictRule(String id, String title, String source) {}
}
