package io.dockledger.tasks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a transaction has said of work items and not yet written. The last word on each counts. */
final class WorkItemEntries {

    record Escalation(String group, @Nullable Instant dueAt, int priority) {}

    record Ending(
            Instant at, @Nullable String person, @Nullable String outcome) {}

    final Map<String, WorkItem> created = new LinkedHashMap<>();
    final Map<String, Optional<String>> assigned = new LinkedHashMap<>();
    final Map<String, Escalation> escalated = new LinkedHashMap<>();
    final Map<String, Ending> ended = new LinkedHashMap<>();

    void assign(String taskId, @Nullable String person) {
        if (!changeCreated(taskId, item -> item.assignedTo(person))) {
            assigned.put(taskId, Optional.ofNullable(person));
        }
    }

    void escalate(String taskId, Escalation escalation) {
        if (!changeCreated(
                taskId, item -> item.escalatedTo(escalation.group(), escalation.dueAt(), escalation.priority()))) {
            escalated.put(taskId, escalation);
        }
    }

    /** A task that was completed is deleted by the engine afterwards, which must not hide who completed it. */
    void end(String taskId, Ending ending) {
        ended.merge(taskId, ending, (first, second) -> first.person() == null ? second : first);
    }

    private boolean changeCreated(String taskId, UnaryOperator<WorkItem> change) {
        return created.computeIfPresent(taskId, (id, item) -> change.apply(item)) != null;
    }

    void clear() {
        created.clear();
        assigned.clear();
        escalated.clear();
        ended.clear();
    }
}
