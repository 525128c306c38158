package io.dockledger.tasks;

import io.dockledger.tasks.TaskQuery.Sort;
import io.dockledger.tasks.TaskQuery.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A query of which a test changes one thing at a time. */
record ListQuery(
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

    ListQuery process(String value) {
        return new ListQuery(view, value, text, dueBefore, group, reason, assignee, sort, after, limit);
    }

    ListQuery text(String value) {
        return new ListQuery(view, process, value, dueBefore, group, reason, assignee, sort, after, limit);
    }

    ListQuery dueBefore(Instant value) {
        return new ListQuery(view, process, text, value, group, reason, assignee, sort, after, limit);
    }

    ListQuery group(String value) {
        return new ListQuery(view, process, text, dueBefore, value, reason, assignee, sort, after, limit);
    }

    ListQuery reason(String value) {
        return new ListQuery(view, process, text, dueBefore, group, value, assignee, sort, after, limit);
    }

    ListQuery assignee(String value) {
        return new ListQuery(view, process, text, dueBefore, group, reason, value, sort, after, limit);
    }

    TaskQuery build() {
        return new TaskQuery(view, process, text, dueBefore, group, reason, assignee, sort, after, limit);
    }
}
