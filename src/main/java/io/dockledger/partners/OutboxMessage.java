package io.dockledger.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as operators see it.
 *
 * @param partner whom it is for; null for the company's own systems
 * @param subject what it is about: a business key, or what a letter's subject says
 * @param status {@code queued}, {@code delivered}, {@code dead} or {@code discarded}
 * @param dueAt when it is tried next, while queued
 * @param endedAt when it was delivered, given up or discarded
 * @param body as JSON: a CloudEvent, a webhook's payload or a letter; without what only the receiver may read
 */
public record OutboxMessage(
        UUID id,
        Channel channel,
        @Nullable String partner,
        String kind,
        String key,
        @Nullable String subject,
        String status,
        int attempts,
        Instant dueAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant endedAt,
        String correlationId,
        @Nullable String caseId,
        String body) {

    /** Whether an operator can still change what becomes of it. */
    public boolean isUndelivered() {
        return status.equals("queued") || status.equals("dead");
    }
}
