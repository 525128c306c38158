package io.dockledger.tasks;

import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import io.dockledger.tasks.WorkItemEntries.Ending;
import io.dockledger.tasks.WorkItemEntries.Escalation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the engine writes what becomes of each task. Everything is collected in the current transaction, written in few
 * statements just before it commits, and rolls back with it. Every method throws {@link IllegalStateException} outside a
 * transaction.
 */
@Component
public class WorkItems {

    /** Holds one value at most: what the current transaction has collected. */
    private final CommitBuffer<WorkItemEntries> buffer;

    private final WorkItemWriter writer;

    WorkItems(CommitBuffers buffers, WorkItemWriter writer) {
        this.buffer = buffers.create(CommitBuffers.FACTS, collected -> collected.forEach(writer::write));
        this.writer = writer;
    }

    public void created(WorkItem item) {
        entries().created.put(item.taskId(), item);
    }

    /** @param person null when it was given back */
    public void assigned(String taskId, @Nullable String person) {
        entries().assign(taskId, person);
    }

    /** The task now is the given group's, marked as escalated; give the group it had to leave it there. */
    public void escalated(String taskId, String group, @Nullable Instant dueAt, int priority) {
        entries().escalate(taskId, new Escalation(group, dueAt, priority));
    }

    public void completed(String taskId, String person, String outcome, Instant at) {
        entries().end(taskId, new Ending(at, person, outcome));
    }

    /** The task is not to be done any more, because its case moved on; changes nothing about a completed one. */
    public void gone(String taskId, Instant at) {
        entries().end(taskId, new Ending(at, null, null));
    }

    /** Writes now what has been collected, for callers that go on to read the work list in the same transaction. */
    public void flush() {
        buffer.pending().forEach(writer::write);
    }

    private WorkItemEntries entries() {
        List<WorkItemEntries> collected = buffer.pending();
        if (!collected.isEmpty()) {
            return collected.get(0);
        }
        WorkItemEntries fresh = new WorkItemEntries();
        buffer.add(fresh);
        return fresh;
    }
}
