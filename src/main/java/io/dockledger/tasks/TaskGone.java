package io.dockledger.tasks;

/** The refusal to act on a task that has been completed, or withdrawn because its case moved on. */
public class TaskGone extends RuntimeException {

    public TaskGone(String message) {
        super(message);
    }
}
