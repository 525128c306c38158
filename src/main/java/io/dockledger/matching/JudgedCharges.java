package io.dockledger.matching;

import io.dockledger.money.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is charged beyond the lines against what was planned, by kind, in the invoice's currency. */
final class JudgedCharges {

    private static final String NO_KIND = "other";

    private final Map<String, Ratio> billed = new TreeMap<>();
    private final Map<String, Ratio> planned = new TreeMap<>();

    /** Adds what the invoice charges. */
    void bill(List<Charge> charges) {
        for (Charge charge : charges) {
            billed.merge(kind(charge), Ratio.of(charge.amount()), Ratio::plus);
        }
    }

    /** Adds what may be charged; with a rate below zero, takes away what was charged before. */
    void plan(List<Charge> charges, Ratio rate) {
        for (Charge charge : charges) {
            planned.merge(kind(charge), rate.times(charge.amount()), Ratio::plus);
        }
    }

    /** Takes off what a credit note gives back. */
    void credit(String kind, Ratio amount) {
        billed.merge(kind, amount.negated(), Ratio::plus);
    }

    /** As it was before a credit note, should that turn out not to count. */
    Map<String, Ratio> remember() {
        return Map.copyOf(billed);
    }

    void restore(Map<String, Ratio> remembered) {
        billed.clear();
        billed.putAll(remembered);
    }

    Iterable<String> kinds() {
        return billed.keySet();
    }

    Ratio billed(String kind) {
        return billed.getOrDefault(kind, Ratio.ZERO);
    }

    Ratio planned(String kind) {
        return planned.getOrDefault(kind, Ratio.ZERO).max(Ratio.ZERO);
    }

    /** By how much more is charged than planned; never below zero. */
    Ratio over(String kind) {
        return billed(kind).minus(planned(kind)).max(Ratio.ZERO);
    }

    /** "Fuel surcharge" and "fuel-surcharge" are one kind. */
    static String kind(Charge charge) {
        StringBuilder kind = new StringBuilder(charge.kind().length());
        charge.kind()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kind::appendCodePoint);
        return kind.isEmpty() ? NO_KIND : kind.toString();
    }
}
