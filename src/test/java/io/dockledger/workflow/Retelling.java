package io.dockledger.workflow;

import io.dockledger.identity.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lets the steps of one story happen in another, and says how everything stands then. */
final class Retelling {

    /** What was recorded by a task here bears the task's id, which is another one each time. */
    private static final String NUMBER = "regexp_replace(number, '^task-.*', 'task')";

    private final Story story;

    Retelling(Story story) {
        this.story = story;
    }

    Retelling of(List<Step> steps) {
        steps.forEach(this::of);
        return this;
    }

    private void of(Step step) {
        if (step instanceof Step.Load load) {
            story.load(load.set(), load.csv());
        } else if (step instanceof Step.Event event) {
            story.arrives(story.made(event));
        } else if (step instanceof Step.Batch batch) {
            story.apply(batch.events().stream().map(story::made).toList());
        } else if (step instanceof Step.Claim claim) {
            story.claims(person(claim.person()), task(claim.task()));
        } else if (step instanceof Step.Complete done) {
            Map<String, Object> fields = new HashMap<>();
            done.fields().forEach((field, filled) -> fields.put(field, filled.value()));
            story.completes(person(done.person()), task(done.task()), done.outcome(), fields);
        } else if (step instanceof Step.Contact contact) {
            story.supplierIsReachedAt(contact.mail());
        } else if (step instanceof Step.Answer answer) {
            story.supplierAnswers(answer.choice(), answer.reason(), answer.quantity());
        } else if (step instanceof Step.Withdrawal withdrawal) {
            story.withdrawsDispute(person(withdrawal.person()));
        } else if (step instanceof Step.Time time) {
            story.fires(time.element());
        }
    }

    private Person person(Step.Actor actor) {
        return story.person(actor.name(), actor.groups().toArray(String[]::new));
    }

    static Step.TaskName nameOf(String task, Story story) {
        return story.inTenant(() -> story.jdbc()
                .sql("""
                        select task_key as key, e.kind, e.line
                        from work_item w left join case_exception e on e.id = w.exception_id where w.task_id = :task
                        """)
                .param("task", task)
                .query(Step.TaskName.class)
                .single());
    }

    /** The id of the open task of that name; the oldest, where there are several. */
    private String task(Step.TaskName name) {
        return story.inTenant(() -> story.jdbc()
                .sql("""
                        select w.task_id from work_item w left join case_exception e on e.id = w.exception_id
                        where w.ended_at is null and w.task_key = :key
                        and e.kind is not distinct from :kind and e.line is not distinct from :line
                        order by w.created_at, w.task_id limit 1
                        """)
                .paramSource(name)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AssertionError("There is no open " + name + " among " + story.tasks() + ".")));
    }

    /** Everything that people and other systems can tell apart, in an order that does not depend on the moment. */
    Map<String, List<String>> end() {
        story.awaitLaterWork();
        return new TreeMap<>(Map.of(
                "cases", story.cases(),
                "documents",
                        story.query("select kind || ' ' || " + NUMBER
                                + " || ' ' || status from document where current order by 1"),
                "exceptions",
                        story.query("select kind || ' ' || coalesce(line, '-') || ' ' || status || ' ' "
                                + "|| coalesce(owner_group, '-') from case_exception order by 1"),
                "milestones",
                        story.query("select c.business_key || ' ' || m.name from case_milestone m "
                                + "join business_case c on c.id = m.case_id order by 1"),
                "tasks", story.tasks(),
                "told", story.told().stream().sorted().toList()));
    }
}
