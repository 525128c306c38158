package io.dockledger.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as operators see it.
 *
 * @param status {@code queued}, {@code delivered}, {@code dead} or {@code discarded}
 * @param dueAt when it is tried next, while queued
 * @param endedAt when it was delivered, given up or discarded
 * @param body the CloudEvent as JSON
 */
public record OutboxMessage(
        UUID id,
        String kind,
        String key,
        String status,
        int attempts,
        Instant dueAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant endedAt,
        String correlationId,
        @Nullable String caseId,
        String body) {}
