package io.dockledger.inventory;

import io.dockledger.matching.Measure;
import io.dockledger.matching.Severity;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ledger posts what it was told, all of it and nothing else, and in time. */
final class LedgerRule {

    private static final String AMOUNT = "amount";
    private static final String LIMIT = "exactly what it was told";
    private static final String SOURCE = "the posting that it was told";

    private LedgerRule() {}

    static List<Variance> variances(StockFacts facts) {
        LedgerFacts ledger = facts.ledger();
        if (ledger.isEven()) {
            return ledger.hasOtherWorth() && isDue(ledger) ? List.of(otherWorth(facts)) : List.of();
        }
        if (!ledger.isUnderWay()) {
            return isDue(ledger) ? List.of(quantity(VarianceKind.POSTING_DIFFERS, facts)) : List.of();
        }
        return ledger.patienceOver() ? List.of(quantity(VarianceKind.POSTING_OVERDUE, facts)) : List.of();
    }

    /** Nobody waits for the ledger to put it right, or not any longer. */
    private static boolean isDue(LedgerFacts ledger) {
        return !ledger.expectedToCorrect() || ledger.patienceOver();
    }

    private static Variance quantity(VarianceKind kind, StockFacts facts) {
        LedgerFacts ledger = facts.ledger();
        BigDecimal missing = ledger.told().subtract(ledger.posted());
        return variance(
                kind,
                facts,
                Variance.WHOLE,
                DifferenceRule.text(ledger.told(), facts),
                DifferenceRule.text(ledger.posted(), facts),
                new Measure(missing, facts.unit()),
                worthOf(missing, facts));
    }

    /** In the proportion that it has to the whole difference. */
    private static @Nullable Money worthOf(BigDecimal quantity, StockFacts facts) {
        Money worth = facts.worth();
        if (worth == null || facts.difference().signum() == 0) {
            return worth;
        }
        BigDecimal each = worth.amount().divide(facts.difference().abs(), MathContext.DECIMAL64);
        return new Money(each.multiply(quantity.abs()), worth.currency()).rounded();
    }

    private static Variance otherWorth(StockFacts facts) {
        Money told = Objects.requireNonNull(facts.ledger().toldWorth());
        Money posted = Objects.requireNonNull(facts.ledger().postedWorth());
        Money difference = told.minus(posted);
        return variance(
                VarianceKind.POSTING_DIFFERS,
                facts,
                AMOUNT,
                told.toString(),
                posted.toString(),
                new Measure(difference.amount(), difference.currency()),
                difference.abs());
    }

    private static Variance variance(
            VarianceKind kind,
            StockFacts facts,
            String part,
            String expected,
            String found,
            Measure difference,
            @Nullable Money value) {
        return new Variance(
                kind,
                facts.document(),
                part,
                false,
                expected,
                found,
                difference,
                LIMIT,
                SOURCE,
                Severity.BLOCK,
                false,
                value,
                "%s posted where %s were told".formatted(found, expected));
    }
}
