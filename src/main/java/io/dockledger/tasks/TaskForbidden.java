package io.dockledger.tasks;

/** The refusal to whoever may see a task but not do it. */
public class TaskForbidden extends RuntimeException {

    TaskForbidden(String message) {
        super(message);
    }
}
