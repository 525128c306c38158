package io.dockledger.fulfilment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Revenue of one line that was confirmed and not taken back by the ledger.
 *
 * @param earnedOn null where a person put it off, so that its day is not that of its papers: then it counts in every month
 */
public record Confirmed(RevenueLine line, @Nullable LocalDate earnedOn) {

    /** Whether it is revenue of that month or of one before. */
    boolean countsUntil(LocalDate endOfMonth) {
        return earnedOn == null || !earnedOn.isAfter(endOfMonth);
    }
}
