package io.dockledger.tasks;

/** The answer to whoever asks for a task that does not exist, or that this person may not know of. */
public class NoSuchTask extends RuntimeException {

    NoSuchTask(String taskId) {
        super("There is no task '" + taskId + "' among those that you may see.");
    }
}
