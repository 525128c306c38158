package io.dockledger.matching;

/** What a match says of the invoice as a whole. */
public enum MatchOutcome {
    /** Nothing differs. */
    MATCHED,
    /** Something differs, and nobody has to decide on it. */
    WITHIN_TOLERANCE,
    /** Something differs by more than that, and people have decided on all of it. */
    SETTLED_BY_DECISION,
    /** An order that it names has not come yet, and there is still time. */
    AWAITING_ORDER,
    /** Nothing at all of it was received yet, and there is still time. */
    AWAITING_GOODS,
    /** Somebody has to decide. */
    EXCEPTION
}
