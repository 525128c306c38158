package io.dockledger.tasks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dockledger.cases.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A work item and how it stands.
 *
 * @param completedBy who completed it; null while it is open, and where it was withdrawn because its case moved on
 * @param outcome what that person decided
 */
public record Task(
        @JsonUnwrapped WorkItem item,
        @Nullable Instant endedAt,
        @Nullable String completedBy,
        @Nullable String outcome) {

    @JsonProperty
    public TaskStatus status() {
        if (isOpen()) {
            return TaskStatus.OPEN;
        }
        return completedBy == null ? TaskStatus.WITHDRAWN : TaskStatus.COMPLETED;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean isAssignedTo(String person) {
        return person.equals(item.assignee());
    }
}
