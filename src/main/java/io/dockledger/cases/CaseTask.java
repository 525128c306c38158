package io.dockledger.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the case shows it.
 *
 * @param group who may claim it
 * @param completedBy who completed it
 */
public record CaseTask(
        String id,
        String name,
        String taskKey,
        TaskStatus status,
        String group,
        @Nullable String assignee,
        @Nullable UUID exceptionId,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean escalated,
        @Nullable Instant endedAt,
        @Nullable String completedBy,
        @Nullable String outcome) {}
