package io.dockledger.inventory;

import io.dockledger.matching.Measure;
import io.dockledger.matching.Severity;
import io.dockledger.matching.Variance;
import io.dockledger.matching.VarianceKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Stock that differs from the books by more than is allowed, or by what the ledger took back, is decided by people. */
final class DifferenceRule {

    private static final String DECIDED_ANEW = "what was taken back is decided anew";

    private DifferenceRule() {}

    static Optional<Variance> variance(StockFacts facts, Allowance allowance) {
        boolean tookBack = facts.ledger().tookBack();
        if (allowance.verdict() == Verdict.WITHIN && !tookBack) {
            return Optional.empty();
        }
        String expected = text(facts.booked(), facts);
        String found = text(facts.booked().add(facts.difference()), facts);
        return Optional.of(new Variance(
                VarianceKind.STOCK_VARIANCE,
                facts.document(),
                Variance.WHOLE,
                false,
                expected,
                found,
                new Measure(facts.difference().negate(), facts.unit()),
                limit(facts, allowance),
                allowance.source(),
                Severity.BLOCK,
                false,
                facts.worth(),
                "%s where %s were booked".formatted(found, expected)));
    }

    private static String limit(StockFacts facts, Allowance allowance) {
        if (allowance.verdict() == Verdict.WITHIN) {
            return DECIDED_ANEW;
        }
        return facts.bundled() == 1
                ? allowance.limit()
                : "%s, for all %d differences together".formatted(allowance.limit(), facts.bundled());
    }

    static String text(BigDecimal quantity, StockFacts facts) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " " + facts.unit();
    }
}
