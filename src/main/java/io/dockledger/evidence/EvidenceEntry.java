package io.dockledger.evidence;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it will be proved.
 *
 * @param kind what happened, kebab-case past tense, such as {@code event-applied} or {@code task-completed}
 * @param actor the person or system who did it
 * @param caseId the case it belongs to, where there is one
 * @param occurredAt when it happened in the world; the log adds when it was recorded
 * @param correlationId what ties it to the event that caused it
 * @param detail the facts, as strings, whole numbers, booleans, lists and maps of these; decimal numbers as strings; what
 *     is null is not known, and left out
 */
public record EvidenceEntry(
        String kind,
        String actor,
        @Nullable String caseId,
        Instant occurredAt,
        String correlationId,
        Map<String, ? extends @Nullable Object> detail) {

    public EvidenceEntry {
        detail = Known.of(detail);
    }
}
