package io.dockledger.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is being done about an exception.
 *
 * @param group the group that owns it
 * @param task the id of the task in which it is decided, while there is one
 * @param outcome the last decision, such as {@code accept}
 * @param decidedBy who took it
 * @param decisionReason why, in that person's words
 * @param mergedInto the exception with which it is decided, because the same cause explains both
 * @param openedAt when we raised it, however long ago what is wrong had occurred: deadlines count from here
 */
public record Handling(
        ExceptionStatus status,
        @Nullable String group,
        @Nullable String task,
        @Nullable String outcome,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable UUID mergedInto,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt) {

    /** Nobody has it yet. */
    public static Handling openedAt(Instant at) {
        return new Handling(ExceptionStatus.OPEN, null, null, null, null, null, null, at, null, null);
    }

    /**
     * It was closed and is there again. People's time begins anew: they could do nothing about it while it was gone.
     */
    public Handling reopenedAt(Instant at) {
        return new Handling(
                ExceptionStatus.OPEN, group, task, outcome, decidedBy, decisionReason, null, at, null, null);
    }

    /** Now the given group has it, in the given task. */
    public Handling ownedBy(@Nullable String newGroup, @Nullable String newTask, @Nullable Instant newDueAt) {
        return new Handling(
                status,
                newGroup,
                newTask,
                outcome,
                decidedBy,
                decisionReason,
                mergedInto,
                openedAt,
                newDueAt,
                closedAt);
    }

    /** From now on it is decided with the given one; null lets it stand for itself again. */
    public Handling mergedInto(@Nullable UUID lead) {
        ExceptionStatus merged = lead == null ? ExceptionStatus.OPEN : ExceptionStatus.MERGED;
        return new Handling(merged, group, null, outcome, decidedBy, decisionReason, lead, openedAt, dueAt, closedAt);
    }

    /** Somebody decided; the status says what follows from it. The exception is closed where nothing more is awaited. */
    public Handling decided(
            String newOutcome, String by, @Nullable String reason, ExceptionStatus newStatus, Instant at) {
        return new Handling(
                newStatus, group, task, newOutcome, by, reason, mergedInto, openedAt, dueAt, closing(newStatus, at));
    }

    /** It moved on without a new decision: the fault vanished, or is there again. */
    public Handling became(ExceptionStatus newStatus, Instant at) {
        return new Handling(
                newStatus,
                group,
                task,
                outcome,
                decidedBy,
                decisionReason,
                mergedInto,
                openedAt,
                dueAt,
                closing(newStatus, at));
    }

    private static @Nullable Instant closing(ExceptionStatus status, Instant at) {
        return status.isClosed() ? at : null;
    }
}
