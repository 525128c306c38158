package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people decided to live with. */
final class Acceptances {

    private final Map<String, AcceptedVariance> byKey = new HashMap<>();

    Acceptances(List<AcceptedVariance> accepted) {
        accepted.forEach(one -> byKey.put(one.key(), one));
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    boolean contains(VarianceKind kind, String document, String part) {
        return !byKey.isEmpty() && byKey.containsKey(Variance.key(kind, document, part));
    }

    /** Whether this was accepted and has not become worse since. */
    boolean cover(VarianceKind kind, String document, String part, String found, @Nullable Measure difference) {
        AcceptedVariance accepted = byKey.isEmpty() ? null : byKey.get(Variance.key(kind, document, part));
        return accepted != null && !isWorse(found, difference, accepted);
    }

    /** What will not be paid of it; null when it is paid in full. */
    @Nullable
    Money shortPaid(Variance variance) {
        AcceptedVariance accepted = byKey.isEmpty() ? null : byKey.get(variance.key());
        return accepted == null ? null : accepted.shortPaid();
    }

    /** How much of a line was decided not to be paid because it is missing, in the unit of that line. */
    Ratio shortPaidQuantity(VarianceKind kind, String document, String part) {
        AcceptedVariance accepted = byKey.isEmpty() ? null : byKey.get(Variance.key(kind, document, part));
        Measure difference =
                accepted == null || accepted.shortPaid() == null ? null : Measure.parse(accepted.difference());
        return difference == null ? Ratio.ZERO : Ratio.of(difference.value());
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
}
