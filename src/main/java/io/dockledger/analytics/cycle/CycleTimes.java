package io.dockledger.analytics.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the current tenant's cases take. Reads every milestone that the cycle time looks at, each time: some hundred
 * thousand in a second.
 */
@Component
@Transactional(readOnly = true)
public class CycleTimes {

    private final Histories histories;
    private final Clock clock;

    CycleTimes(Histories histories, Clock clock) {
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * @param groups the same for each of what it was compared by, in its order
     */
    public record Report(CycleTime time, Duration target, Spread all, List<Group> groups, List<Span> longest) {}

    /** @param name of the site, partner, version or month; empty where cases bear none */
    public record Group(String name, Spread spread) {}

    /**
     * @param target within which cases should get there
     * @param limit how many of the spans that took longest are told
     */
    public Report report(CycleTime time, Scope scope, ComparedBy by, Duration target, int limit) {
        List<Span> spans = spans(time, scope);
        return new Report(time, target, Spread.of(spans, target), groups(spans, by, target), longest(spans, limit));
    }

    private List<Span> spans(CycleTime time, Scope scope) {
        Instant now = clock.instant();
        return histories.of(time, scope).stream()
                .flatMap(history -> time.span(history, now).stream())
                .filter(scope::includes)
                .toList();
    }

    private static List<Group> groups(List<Span> spans, ComparedBy by, Duration target) {
        Map<String, List<Span>> grouped =
                spans.stream().collect(Collectors.groupingBy(by::name, TreeMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(group -> new Group(group.getKey(), Spread.of(group.getValue(), target)))
                .toList();
    }

    private static List<Span> longest(List<Span> spans, int limit) {
        return spans.stream()
                .sorted(Comparator.comparing(Span::length)
                        .reversed()
                        .thenComparing(span -> span.of().id()))
                .limit(limit)
                .toList();
    }
}
