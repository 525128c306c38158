package io.dockledger.analytics.exceptions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Open exceptions by age.
 *
 * @param counts one for each {@link AgeBand}, in their order
 * @param blocked what they hold back, by currency: amounts of several are never added
 * @param unknown how many hold back an amount that nobody knows
 */
public record Backlog(int exceptions, List<Integer> counts, SortedMap<String, BigDecimal> blocked, int unknown) {

    static Backlog of(List<OpenException> exceptions, Instant now) {
        Map<AgeBand, Long> counts = exceptions.stream()
                .collect(Collectors.groupingBy(
                        each -> AgeBand.of(Duration.between(each.openedAt(), now)), Collectors.counting()));
        return new Backlog(
                exceptions.size(),
                Arrays.stream(AgeBand.values())
                        .map(band -> Math.toIntExact(counts.getOrDefault(band, 0L)))
                        .toList(),
                blocked(exceptions),
                Math.toIntExact(exceptions.stream()
                        .filter(each -> each.blocks() && each.value() == null)
                        .count()));
    }

    private static SortedMap<String, BigDecimal> blocked(List<OpenException> exceptions) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (OpenException each : exceptions) {
            BigDecimal value = each.value();
            if (each.blocks() && value != null) {
                sums.merge(currency(each.currency()), value, BigDecimal::add);
            }
        }
        return sums;
    }

    private static String currency(@Nullable String currency) {
        return currency == null ? "" : currency;
    }

    /** By what they have in common, in its order. */
    static SortedMap<String, Backlog> grouped(List<OpenException> exceptions, GroupedBy by, Instant now) {
        Map<String, List<OpenException>> groups = exceptions.stream().collect(Collectors.groupingBy(by::name));
        SortedMap<String, Backlog> backlogs = new TreeMap<>();
        groups.forEach((name, group) -> backlogs.put(name, of(group, now)));
        return backlogs;
    }
}
