package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.matching.Variance;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Of the exceptions that one cause explains, leaves one to people and merges the others into it: twenty lines of an invoice
 * of which nothing was received are one question, not twenty.
 */
@Component
class Merging {

    private final CaseBook cases;

    Merging(CaseBook cases) {
        this.cases = cases;
    }

    /**
     * @param merged those that are merged from now on
     * @param left the ids of those that somebody has to decide, in the order of the variances
     */
    record Merged(List<CaseException> merged, List<String> left) {}

    /** @param open the open exception of each variance */
    Merged merge(Map<Variance, UUID> open) {
        Map<UUID, CaseException> merged = new LinkedHashMap<>();
        open.keySet().stream()
                .collect(Collectors.groupingBy(Variance::cause, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(explained -> mergeInto(
                        explained.stream()
                                .map(variance -> exception(Objects.requireNonNull(open.get(variance))))
                                .toList(),
                        merged));
        List<String> left = open.values().stream()
                .filter(id -> !isMerged(exception(id)))
                .map(UUID::toString)
                .toList();
        return new Merged(List.copyOf(merged.values()), left);
    }

    private void mergeInto(List<CaseException> explained, Map<UUID, CaseException> merged) {
        Optional<CaseException> leading = leading(explained);
        CaseException lead = leading.orElse(explained.get(0));
        if (isMerged(lead)) {
            cases.update(lead.with(lead.handling().mergedInto(null)));
        }
        explained.stream()
                .filter(each -> !each.id().equals(lead.id()))
                .filter(each -> joins(each, lead, leading.isEmpty()))
                .forEach(each -> {
                    CaseException joined = each.with(each.handling().mergedInto(lead.id()));
                    cases.update(joined);
                    merged.put(each.id(), joined);
                });
    }

    /** Who leads already goes on to, and else the first of which nothing is awaited yet. */
    private static Optional<CaseException> leading(List<CaseException> explained) {
        Map<UUID, CaseException> byId =
                explained.stream().collect(Collectors.toMap(CaseException::id, Function.identity()));
        return explained.stream()
                .map(each -> each.handling().mergedInto())
                .filter(Objects::nonNull)
                .flatMap(lead -> Optional.ofNullable(byId.get(lead)).stream())
                .filter(lead -> !isMerged(lead))
                .findFirst()
                .or(() -> explained.stream().filter(Merging::isUndecided).findFirst());
    }

    /** What is awaited was asked for without those that came later, so they do not join in that. */
    private static boolean joins(CaseException each, CaseException lead, boolean newLead) {
        if (isMerged(each)) {
            return !lead.id().equals(each.handling().mergedInto());
        }
        return isUndecided(each) && (newLead || isUndecided(lead));
    }

    private static boolean isUndecided(CaseException exception) {
        return exception.handling().status() == ExceptionStatus.OPEN;
    }

    private static boolean isMerged(CaseException exception) {
        return exception.handling().status() == ExceptionStatus.MERGED;
    }

    private CaseException exception(UUID id) {
        return cases.exception(id).orElseThrow();
    }

    /** The ids of those of the exceptions that somebody has to decide by themselves. */
    static List<String> undecided(Collection<CaseException> exceptions) {
        return exceptions.stream()
                .filter(exception -> !exception.isClosed() && !isMerged(exception))
                .map(exception -> exception.id().toString())
                .toList();
    }
}
