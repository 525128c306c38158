package io.dockledger.workflow.fulfilment;

import io.dockledger.workflow.invoice.Patience;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;

/** What a case waits for and until when, each counted from when it was first waited for. */
record Waits(Map<String, Instant> deadlines) {

    private static final String SEPARATOR = " until ";

    static Waits of(DelegateExecution execution) {
        Object known = execution.getVariable(OrderToRevenue.Variables.WAITS);
        Map<String, Instant> deadlines = new TreeMap<>();
        if (known instanceof String text) {
            text.lines().forEach(line -> {
                int end = line.lastIndexOf(SEPARATOR);
                deadlines.put(line.substring(0, end), Instant.parse(line.substring(end + SEPARATOR.length())));
            });
        }
        return new Waits(deadlines);
    }

    /** What is waited for no longer is forgotten; what is waited for since now gets its deadline. */
    Waits waitingFor(List<Wait> waits, Function<Wait, Instant> deadline) {
        Map<String, Instant> now = new TreeMap<>();
        for (Wait wait : waits) {
            Instant known = deadlines.get(wait.mark());
            now.put(wait.mark(), known == null ? deadline.apply(wait) : known);
        }
        return new Waits(now);
    }

    Instant next() {
        return deadlines.values().stream().min(Comparator.naturalOrder()).orElse(Patience.ENDLESS);
    }

    /** What is over when the next deadline is. */
    Set<String> over() {
        Instant next = next();
        return deadlines.entrySet().stream()
                .filter(wait -> !wait.getValue().isAfter(next))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    String text() {
        return deadlines.entrySet().stream()
                .map(wait -> wait.getKey() + SEPARATOR + wait.getValue())
                .collect(Collectors.joining("\n"));
    }
}
