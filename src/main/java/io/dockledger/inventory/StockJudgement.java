package io.dockledger.inventory;

import io.dockledger.matching.AcceptedVariance;
import io.dockledger.matching.Variance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about the differences that are judged together.
 *
 * @param ledger what is wrong with the postings, and nobody has decided on
 * @param stock the difference, where it is beyond what is allowed and nobody has decided on it
 * @param recount whether somebody else counts before people decide
 * @param toPost what the ledger is to be told, in the adjustment's unit
 */
public record StockJudgement(
        NextStep next, List<Variance> ledger, @Nullable Variance stock, boolean recount, BigDecimal toPost) {

    /**
     * @param accepted what people decided to live with
     * @param windowOver whether no further differences join
     */
    public static StockJudgement of(
            StockFacts facts, Allowance allowance, List<AcceptedVariance> accepted, boolean windowOver) {
        List<Variance> wrong = LedgerRule.variances(facts);
        List<Variance> ledger = wrong.stream()
                .filter(variance -> !isAccepted(variance, accepted))
                .toList();
        boolean undecided = facts.toPost().signum() != 0 && !facts.isDecided();
        Variance stock = undecided ? DifferenceRule.variance(facts, allowance).orElse(null) : null;
        boolean recount = stock != null && allowance.verdict() == Verdict.RECOUNT && facts.toBeRecounted();
        boolean settledWithLedger = facts.ledger().isEven() || !wrong.isEmpty();
        NextStep next = next(facts, ledger, stock, settledWithLedger, windowOver);
        return new StockJudgement(next, ledger, stock, recount, facts.toPost());
    }

    private static NextStep next(
            StockFacts facts,
            List<Variance> ledger,
            @Nullable Variance stock,
            boolean settledWithLedger,
            boolean windowOver) {
        if (!ledger.isEmpty()) {
            return NextStep.RESOLVE;
        }
        if (stock != null) {
            return NextStep.DECIDE;
        }
        boolean refused = facts.isDecided()
                && !Optional.ofNullable(facts.decision()).orElseThrow().approved();
        if (facts.toPost().signum() != 0 && !refused) {
            return NextStep.POST;
        }
        if (!settledWithLedger) {
            return NextStep.AWAIT;
        }
        return windowOver ? NextStep.SETTLE : NextStep.BUNDLE;
    }

    /** Somebody decided to live with just this; with anything else, somebody has to decide again. */
    private static boolean isAccepted(Variance variance, List<AcceptedVariance> accepted) {
        return accepted.stream()
                .anyMatch(one -> one.key().equals(variance.key()) && one.found().equals(variance.found()));
    }

    /** All that somebody has to decide on. */
    public List<Variance> blocking() {
        List<Variance> all = new ArrayList<>(ledger);
        Stream.ofNullable(stock).forEach(all::add);
        return all;
    }
}
