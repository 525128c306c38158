package io.dockledger.fulfilment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revenue that is to be confirmed next: of one month, or else what is to be taken back.
 *
 * @param on the day with which all of it was earned, by the days that the documents bear; null where none bears it
 */
public record Earned(List<RevenueLine> lines, @Nullable LocalDate on) {

    public static final Earned NOTHING = new Earned(List.of(), null);

    public Earned {
        lines = List.copyOf(lines);
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    public boolean takesBack() {
        return lines.stream().anyMatch(RevenueLine::takesBack);
    }
}
