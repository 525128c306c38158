package io.dockledger.disputes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute and how far it is.
 *
 * @param revision which of its subjects the subject is, counted from one: it changes with what we find
 * @param message what we wrote to the partner
 * @param answerBy until when it may answer
 * @param processId where in the engine its answer is waited for
 * @param reminders how often the partner was reminded
 * @param answeredAt when it answered
 * @param endReason whether it ended with an answer, for want of one, because it was settled otherwise, or
 *     because we took it back; null while open
 */
public record Dispute(
        UUID id,
        String caseId,
        UUID exceptionId,
        String partner,
        DisputeSubject subject,
        int revision,
        String message,
        Settlement settlement,
        String openedBy,
        Instant openedAt,
        Instant answerBy,
        String processId,
        int reminders,
        @Nullable DisputeAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Who answers, as the evidence names it. */
    public String actor() {
        return "supplier:" + partner;
    }
}
