package io.dockledger.demo;

import io.dockledger.evidence.Correlation;
import io.dockledger.identity.Person;
import io.dockledger.tasks.TaskDesk;
import io.dockledger.tasks.TaskList;
import io.dockledger.tasks.TaskQuery;
import io.dockledger.tasks.WorkItem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the company's people work on their tasks, with the same checks as on the screens. */
@Component
class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private final DemoSteps steps;
    private final TaskList list;
    private final TaskDesk desk;

    People(DemoSteps steps, TaskList list, TaskDesk desk) {
        this.steps = steps;
        this.list = list;
        this.desk = desk;
    }

    /**
     * Does it, once. Where the task is not there, somebody else who tries the product was faster, or the models were
     * changed; the company lives on without that act.
     */
    void perform(Act act, Cast cast) {
        try {
            steps.once(act.step(), () -> {
                Person person = cast.as(act.role());
                find(person, act)
                        .ifPresentOrElse(
                                item -> perform(act, person, item.taskId()),
                                () -> log.warn("The demo found no task for {}.", act.step()));
            });
        } catch (RuntimeException e) {
            log.warn("The demo could not do {}: {}", act.step(), e.getMessage());
        }
    }

    private Optional<WorkItem> find(Person person, Act act) {
        TaskQuery query = new TaskQuery(
                TaskQuery.View.ALL,
                null,
                act.document(),
                null,
                null,
                null,
                null,
                TaskQuery.Sort.DUE,
                null,
                TaskQuery.LARGEST);
        return list.page(person, query).items().stream()
                .map(task -> task.item())
                .filter(item -> item.businessKey().equals(act.document()))
                .filter(item -> act.kind().isEmpty() || act.kind().equals(item.kind()))
                .findFirst();
    }

    private void perform(Act act, Person person, String task) {
        Correlation.set("demo-" + act.document());
        try {
            switch (act.what()) {
                case CLAIM -> desk.claim(person, task);
                case COMMENT -> desk.comment(person, task, act.text());
                case COMPLETE -> desk.complete(person, task, act.text(), act.fields());
            }
        } finally {
            Correlation.clear();
        }
    }
}
