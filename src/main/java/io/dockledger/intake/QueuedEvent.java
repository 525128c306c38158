package io.dockledger.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pending event, locked by the current transaction.
 *
 * @param attempts how often it has failed
 * @param parkedAt since when it has been waiting for others, where it has
 * @param waitsFor what it was waiting for when it was parked last
 * @param reason why it was parked last
 */
record QueuedEvent(
        BusinessEvent event,
        int attempts,
        Instant dueAt,
        @Nullable Instant parkedAt,
        Set<String> waitsFor,
        @Nullable String reason) {

    long id() {
        return event.inboxId();
    }

    String key() {
        return event.businessKey();
    }

    /** Whether parking it now says nothing that was not said when it was parked before. */
    boolean wasParkedFor(EventApplication.Outcome.Parked parked) {
        return parkedAt != null
                && waitsFor.equals(parked.waitsFor())
                && parked.reason().equals(reason);
    }
}
