package io.dockledger.tasks;

import io.dockledger.identity.InvalidParameter;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list, of those that the person may see; what is null does not narrow.
 *
 * @param text part of the name, document number, partner, site or reason, in any case of letters
 * @param dueBefore only tasks that are due earlier
 * @param reason the reason code or kind of the exception, such as {@code QTY} or {@code quantity}
 * @param after the cursor of the page before
 * @param limit how many at most, from 1 to 200
 */
public record TaskQuery(
        View view,
        @Nullable String process,
        @Nullable String text,
        @Nullable Instant dueBefore,
        @Nullable String group,
        @Nullable String reason,
        @Nullable String assignee,
        Sort sort,
        @Nullable String after,
        int limit) {

    public static final int LARGEST = 200;

    /** Whose tasks. */
    public enum View {
        /** What the person has claimed. */
        MINE,
        /** What waits in the person's groups for somebody to claim it. */
        GROUPS,
        /** All that the person may see, with what colleagues have claimed. */
        ALL
    }

    /** Which task comes first. */
    public enum Sort {
        /** What is due soonest; what is never due comes last. */
        DUE,
        /** The newest. */
        CREATED,
        /** The largest amount, in whatever currency. */
        AMOUNT,
        /** The most urgent. */
        PRIORITY
    }

    /** Empty parameters, as forms send them, do not narrow. */
    public TaskQuery {
        process = given(process);
        text = given(text);
        group = given(group);
        reason = given(reason);
        assignee = given(assignee);
        InvalidParameter.refuseFarOff("dueBefore", dueBefore);
        after = given(after);
        limit = Math.max(1, Math.min(limit, LARGEST));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return Optional.ofNullable(parameter)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
