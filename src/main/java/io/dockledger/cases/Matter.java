package io.dockledger.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people decide at once: an exception, and those that are merged into it because the same cause explains them.
 *
 * @param lead the one that has the task
 * @param merged decided with it; empty for most
 */
public record Matter(CaseException lead, List<CaseException> merged) {

    public Matter {
        merged = List.copyOf(merged);
    }

    /** What is at stake in all, in the currency of the lead; null where the lead states nothing. */
    public @Nullable BigDecimal value() {
        if (lead.finding().value() == null) {
            return null;
        }
        return all().map(CaseException::finding)
                .filter(finding ->
                        Objects.equals(finding.currency(), lead.finding().currency()))
                .flatMap(finding -> Stream.ofNullable(finding.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Stream<CaseException> all() {
        return Stream.concat(Stream.of(lead), merged.stream());
    }
}
