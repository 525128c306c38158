package io.dockledger.intake.ubl;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps down a document in which nearly everything may be missing. */
final class Steps {

    private Steps() {}

    /** What the step leads to, or null where there is nothing to step from. */
    static <A, B> @Nullable B to(@Nullable A from, Function<A, ? extends @Nullable B> step) {
        return from == null ? null : step.apply(from);
    }

    static <A, B, C> @Nullable C to(
            @Nullable A from, Function<A, ? extends @Nullable B> first, Function<B, ? extends @Nullable C> second) {
        return to(to(from, first), second);
    }

    static <A, B, C, D> @Nullable D to(
            @Nullable A from,
            Function<A, ? extends @Nullable B> first,
            Function<B, ? extends @Nullable C> second,
            Function<C, ? extends @Nullable D> third) {
        return to(to(to(from, first), second), third);
    }

    static <A> @Nullable A first(@Nullable List<A> all) {
        return all == null || all.isEmpty() ? null : all.get(0);
    }

    /** The first of the texts that says anything. */
    static @Nullable String either(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
