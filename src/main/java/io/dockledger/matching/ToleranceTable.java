package io.dockledger.matching;

/** The limits, wherever they are kept. Asked only when there is a difference at all. */
@FunctionalInterface
public interface ToleranceTable {

    /** Never null; throws {@link IllegalArgumentException} when there is no rule for this, or a limit is left out. */
    Tolerance limitsFor(ToleranceQuery query);
}
