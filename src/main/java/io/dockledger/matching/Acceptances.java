package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people decided to live with. Where a variance was decided on more than once, the decision on the greatest
 * difference is the last one, as a variance comes back only when it got worse; of two on the same, the one that pays
 * less counts.
 */
public final class Acceptances {

    private static final Comparator<AcceptedVariance> LAST_FIRST = Comparator.comparing(Acceptances::size)
            .thenComparing(Acceptances::unpaid)
            .reversed()
            .thenComparing(AcceptedVariance::found);

    private final Map<String, List<AcceptedVariance>> byKey = new HashMap<>();

    public Acceptances(List<AcceptedVariance> accepted) {
        for (AcceptedVariance one : accepted) {
            byKey.computeIfAbsent(one.key(), key -> new ArrayList<>(1)).add(one);
        }
        byKey.values().forEach(decisions -> decisions.sort(LAST_FIRST));
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Whether any of this was accepted, however large. */
    public boolean contains(VarianceKind kind, String document, String part) {
        return !of(kind, document, part).isEmpty();
    }

    /** Whether this was accepted and has not become worse since. */
    public boolean cover(VarianceKind kind, String document, String part, String found, @Nullable Measure difference) {
        for (AcceptedVariance one : of(kind, document, part)) {
            if (!isWorse(found, difference, one)) {
                return true;
            }
        }
        return false;
    }

    /** What will not be paid of it; null when it is paid in full. */
    @Nullable
    Money shortPaid(Variance variance) {
        List<AcceptedVariance> decisions = of(variance.kind(), variance.document(), variance.part());
        return decisions.isEmpty() ? null : decisions.get(0).shortPaid();
    }

    /** How much of a line was decided not to be paid because it is missing, in the unit of that line. */
    Ratio shortPaidQuantity(VarianceKind kind, String document, String part) {
        List<AcceptedVariance> decisions = of(kind, document, part);
        if (decisions.isEmpty() || decisions.get(0).shortPaid() == null) {
            return Ratio.ZERO;
        }
        return Ratio.of(size(decisions.get(0)));
    }

    /** How large a difference was accepted; zero where none was. */
    BigDecimal acceptedSize(VarianceKind kind, String document, String part) {
        List<AcceptedVariance> decisions = of(kind, document, part);
        return decisions.isEmpty() ? BigDecimal.ZERO : size(decisions.get(0));
    }

    private List<AcceptedVariance> of(VarianceKind kind, String document, String part) {
        return byKey.isEmpty() ? List.of() : byKey.getOrDefault(Variance.key(kind, document, part), List.of());
    }

    private static boolean isWorse(String found, @Nullable Measure difference, AcceptedVariance accepted) {
        Measure then = Measure.parse(accepted.difference());
        if (difference == null || then == null || !difference.unit().equals(then.unit())) {
            return !found.equals(accepted.found());
        }
        BigDecimal now = difference.value();
        boolean turned = now.signum() != then.value().signum();
        return turned || now.abs().compareTo(then.value().abs()) > 0;
    }

    private static BigDecimal size(AcceptedVariance accepted) {
        Measure difference = Measure.parse(accepted.difference());
        return difference == null ? BigDecimal.ZERO : difference.value().abs();
    }

    private static BigDecimal unpaid(AcceptedVariance accepted) {
        Money shortPaid = accepted.shortPaid();
        return shortPaid == null ? BigDecimal.ONE.negate() : shortPaid.amount();
    }
}
