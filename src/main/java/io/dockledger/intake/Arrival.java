package io.dockledger.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A valid event on its way into the inbox.
 *
 * @param data normalised, as JSON text
 * @param retold whether the data holds all that the raw content says, so that equal data is the same event even where
 *     the bytes differ, as when it comes in a batch once and alone another time
 */
record Arrival(
        String source,
        String eventId,
        EventType type,
        String businessKey,
        Instant occurredAt,
        @Nullable String actor,
        String correlationId,
        RawContent raw,
        String data,
        boolean retold) {}
