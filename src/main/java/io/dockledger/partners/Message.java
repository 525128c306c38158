package io.dockledger.partners;

import io.dockledger.evidence.Known;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other systems must be told.
 *
 * @param kind the CloudEvents type, such as {@code io.dockledger.payment.released.v1}
 * @param key stable and unique within the tenant; a second message with the same key is not queued, and the receiver
 *     can tell a repeated delivery by it
 * @param subject the business key that it is about
 * @param occurredAt when what it tells of happened
 * @param data the CloudEvent's data; decimal numbers as strings; what is null is not known, and left out
 */
public record Message(
        String kind,
        String key,
        String subject,
        Instant occurredAt,
        String correlationId,
        @Nullable String caseId,
        Map<String, ? extends @Nullable Object> data) {

    public Message {
        data = Known.of(data);
    }
}
