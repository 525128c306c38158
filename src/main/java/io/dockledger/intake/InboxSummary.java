package io.dockledger.intake;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inbox at a glance.
 *
 * @param rows how many rows there are in each status; every status is present
 * @param retrying how many of the pending rows have failed at least once
 * @param duplicates how many repeats of known events arrived
 * @param conflicts how many arrived under a known event id with other content
 * @param oldestPendingAt when the oldest pending row was recorded
 */
public record InboxSummary(
        Map<InboxStatus, Long> rows,
        long retrying,
        long duplicates,
        long conflicts,
        @Nullable Instant oldestPendingAt) {

    public InboxSummary {
        rows = Map.copyOf(rows);
    }
}
