package io.dockledger.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a case.
 *
 * @param taskId the task in which it was written, where it was in one
 * @param exceptionId the exception that it is about, where it is about one
 */
public record Comment(
        UUID id,
        String caseId,
        @Nullable String taskId,
        @Nullable UUID exceptionId,
        String author,
        Instant at,
        String text) {}
