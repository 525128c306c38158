package io.dockledger.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a source system, normalised: whatever format it came in, its data is valid against the
 * JSON Schema of its type.
 *
 * @param inboxId the inbox row it came from
 * @param source the sending system
 * @param eventId unique within the source
 * @param type such as {@code io.dockledger.invoice.received.v1}
 * @param businessKey events with the same key are applied in the order in which they arrived
 * @param occurredAt when it happened in the source system
 * @param recordedAt when it was put into the inbox
 * @param actor the person or system who did it there, where known
 * @param contentHash SHA-256 of the raw bytes as received, hexadecimal
 */
public record BusinessEvent(
        long inboxId,
        String source,
        String eventId,
        String type,
        String businessKey,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        String correlationId,
        String contentHash,
        JsonNode data) {}
