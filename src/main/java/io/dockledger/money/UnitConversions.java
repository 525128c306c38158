package io.dockledger.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is in another. An item's own conversions stand above those of every item, and these above the built-in
 * ones; each also serves backwards, and two of them may be chained (a box is twelve pieces, a piece 0.25 kg), with the
 * built-in ones before, between and after. Safe to share between threads.
 */
public final class UnitConversions {

    private static final UnitConversions BUILT_IN = new UnitConversions(List.of());
    private static final String EVERY_ITEM = "";

    private record Step(String from, String to) {}

    private final Map<String, Map<Step, Ratio>> byItem = new HashMap<>();

    private UnitConversions(List<UnitConversion> given) {
        // What was given stands above what is only the inverse of something else that was given.
        for (UnitConversion one : given) {
            steps(one)
                    .put(new Step(one.to(), one.from()), Ratio.of(one.factor()).inverse());
        }
        for (UnitConversion one : given) {
            steps(one).put(new Step(one.from(), one.to()), Ratio.of(one.factor()));
        }
    }

    /** Only what holds everywhere: kilograms and tonnes, litres and hectolitres, pieces and dozens. */
    public static UnitConversions builtIn() {
        return BUILT_IN;
    }

    /** What holds everywhere, and these. */
    public static UnitConversions of(List<UnitConversion> conversions) {
        return new UnitConversions(conversions);
    }

    /** How many {@code to} one {@code from} of the item is; null when nothing leads from one to the other. */
    public @Nullable Ratio factor(@Nullable String sku, String from, String to) {
        if (from.equals(to)) {
            return Ratio.ONE;
        }
        Ratio direct = direct(sku, from, to);
        if (direct != null || byItem.isEmpty()) {
            return direct;
        }
        List<Map.Entry<Step, Ratio>> steps = stepsFor(sku);
        Ratio overOne = overOne(steps, from, to);
        return overOne != null ? overOne : overTwo(steps, from, to);
    }

    private @Nullable Ratio direct(@Nullable String sku, String from, String to) {
        Step step = new Step(from, to);
        Ratio own = sku == null ? null : given(sku).get(step);
        if (own != null) {
            return own;
        }
        Ratio general = given(EVERY_ITEM).get(step);
        return general != null ? general : StandardUnits.factor(from, to);
    }

    private static @Nullable Ratio overOne(List<Map.Entry<Step, Ratio>> steps, String from, String to) {
        for (Map.Entry<Step, Ratio> step : steps) {
            Ratio before = StandardUnits.factor(from, step.getKey().from());
            Ratio after = StandardUnits.factor(step.getKey().to(), to);
            if (before != null && after != null) {
                return before.times(step.getValue()).times(after);
            }
        }
        return null;
    }

    private static @Nullable Ratio overTwo(List<Map.Entry<Step, Ratio>> steps, String from, String to) {
        for (Map.Entry<Step, Ratio> step : steps) {
            Ratio before = StandardUnits.factor(from, step.getKey().from());
            Ratio rest = before == null ? null : overOne(steps, step.getKey().to(), to);
            if (before != null && rest != null) {
                return before.times(step.getValue()).times(rest);
            }
        }
        return null;
    }

    private List<Map.Entry<Step, Ratio>> stepsFor(@Nullable String sku) {
        List<Map.Entry<Step, Ratio>> steps = new ArrayList<>();
        if (sku != null) {
            steps.addAll(given(sku).entrySet());
        }
        steps.addAll(given(EVERY_ITEM).entrySet());
        return steps;
    }

    private Map<Step, Ratio> given(String item) {
        return byItem.getOrDefault(item, Map.of());
    }

    // Sorted, so that the same data always takes the same way.
    private Map<Step, Ratio> steps(UnitConversion conversion) {
        String sku = conversion.sku();
        return byItem.computeIfAbsent(sku == null ? EVERY_ITEM : sku, item -> new TreeMap<>(UnitConversions::inOrder));
    }

    private static int inOrder(Step left, Step right) {
        int byFrom = left.from.compareTo(right.from);
        return byFrom != 0 ? byFrom : left.to.compareTo(right.to);
    }
}
