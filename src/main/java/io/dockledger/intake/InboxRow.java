package io.dockledger.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event in the inbox, without its content.
 *
 * @param attempts how often applying it has failed
 * @param dueAt when it is tried next, for pending and parked rows
 * @param waitsFor the document keys it waits for while parked, such as {@code purchase-order:4711}
 * @param reason why it is parked, failing, dead or discarded, in words
 * @param occurredAt when it happened in the source system
 * @param recordedAt when it was put into the inbox
 * @param appliedAt when what it caused was committed
 * @param actor who did it in the source system, where known
 * @param duplicates how often the same event arrived again
 * @param conflicts how often another content arrived under the same event id
 */
public record InboxRow(
        long id,
        String source,
        String eventId,
        String type,
        String businessKey,
        InboxStatus status,
        int attempts,
        @Nullable Instant dueAt,
        List<String> waitsFor,
        @Nullable String reason,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Instant appliedAt,
        String correlationId,
        @Nullable String actor,
        long duplicates,
        long conflicts) {

    public InboxRow {
        waitsFor = List.copyOf(waitsFor);
    }
}
