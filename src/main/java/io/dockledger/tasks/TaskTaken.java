package io.dockledger.tasks;

/** The refusal to act on a task that somebody else has claimed. */
public class TaskTaken extends RuntimeException {

    public TaskTaken(String message) {
        super(message);
    }
}
