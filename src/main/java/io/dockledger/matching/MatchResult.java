package io.dockledger.matching;

import io.dockledger.money.Money;
import java.util.List;

/**
 * What a match found, the same for the same facts in whatever order they were given.
 *
 * @param variances of the invoice, then of its credit notes
 * @param lines in the order of their numbers
 * @param payable what is left to pay: the invoice's total without credit notes that count and what is paid short; never
 *     negative, never more than was billed
 */
public record MatchResult(MatchOutcome outcome, List<Variance> variances, List<LineMatch> lines, Money payable) {

    /** What somebody has to decide on. */
    public List<Variance> blocking() {
        return variances.stream().filter(Variance::blocks).toList();
    }
}
