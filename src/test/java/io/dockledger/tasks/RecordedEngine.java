package io.dockledger.tasks;

import io.dockledger.identity.Person;
import java.time.Instant;
import java.util.Map;

/** An engine that does what the real one does to the work list, and nothing else. */
final class RecordedEngine implements TaskEngine {

    private final WorkItems items;
    private final Instant now;
    private RuntimeException refusal = new IllegalStateException("Nothing is refused.");
    private boolean refuses;

    Map<String, Object> completedWith = Map.of();

    RecordedEngine(WorkItems items, Instant now) {
        this.items = items;
        this.now = now;
    }

    void refuse(RuntimeException with) {
        refusal = with;
        refuses = true;
    }

    @Override
    public void claim(String taskId, Person person) {
        orRefuse();
        items.assigned(taskId, person.id());
    }

    @Override
    public void unclaim(String taskId, Person person) {
        orRefuse();
        items.assigned(taskId, null);
    }

    @Override
    public void complete(String taskId, Person person, String outcome, Map<String, Object> fields) {
        orRefuse();
        completedWith = fields;
        items.completed(taskId, person.id(), outcome, now);
    }

    private void orRefuse() {
        if (refuses) {
            throw refusal;
        }
    }
}
