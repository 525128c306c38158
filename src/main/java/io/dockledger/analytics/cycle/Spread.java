package io.dockledger.analytics.cycle;

import io.dockledger.analytics.statistics.KaplanMeier;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long cases took, those included that are still on their way: they count for as long as they have waited (Kaplan and
 * Meier), because an average over those that got there looks best where the slow ones are not there yet. What was given up
 * counts until then.
 *
 * @param median by when half of them got there; null where fewer have
 * @param p90 by when nine of ten got there; null where fewer have
 * @param withinTarget the share of them that gets there in the target's time, 0 to 1; null where there are none
 */
public record Spread(
        int cases,
        int reached,
        int open,
        int givenUp,
        @Nullable Duration median,
        @Nullable Duration p90,
        @Nullable Double withinTarget) {

    static Spread of(List<Span> spans, Duration target) {
        int reached = count(spans, Span.Ending.REACHED);
        int open = count(spans, Span.Ending.OPEN);
        if (spans.isEmpty()) {
            return new Spread(0, 0, 0, 0, null, null, null);
        }
        KaplanMeier curve = curve(spans);
        return new Spread(
                spans.size(),
                reached,
                open,
                spans.size() - reached - open,
                duration(curve, 0.5),
                duration(curve, 0.9),
                1 - curve.survival(target.toMillis()));
    }

    private static KaplanMeier curve(List<Span> spans) {
        long[] lengths = new long[spans.size()];
        boolean[] reached = new boolean[spans.size()];
        for (int index = 0; index < lengths.length; index++) {
            lengths[index] = spans.get(index).length().toMillis();
            reached[index] = spans.get(index).ending() == Span.Ending.REACHED;
        }
        return KaplanMeier.of(lengths, reached);
    }

    private static @Nullable Duration duration(KaplanMeier curve, double share) {
        OptionalLong millis = curve.quantile(share);
        return millis.isPresent() ? Duration.ofMillis(millis.getAsLong()) : null;
    }

    private static int count(List<Span> spans, Span.Ending ending) {
        return Math.toIntExact(
                spans.stream().filter(span -> span.ending() == ending).count());
    }
}
