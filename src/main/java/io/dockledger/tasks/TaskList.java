package io.dockledger.tasks;

import io.dockledger.cases.CaseTask;
import io.dockledger.cases.CaseTasks;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Person;
import io.dockledger.identity.Rights;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have to do. A person sees what lies in the person's own groups or was claimed or completed by that person,
 * and auditors see all, unless a token of theirs leaves that out; the statements themselves say so.
 */
@Component
@Transactional(readOnly = true)
public class TaskList implements CaseTasks {

    /** Reads one entry of the index for each group, where {@code distinct} would read them all. */
    private static final String GROUPS_WITH_WORK = """
            with recursive owner(name) as (
                (select candidate_group from work_item
                where tenant_id = current_setting('dockledger.tenant') and ended_at is null
                order by candidate_group limit 1)
                union all
                select (
                    select candidate_group from work_item
                    where tenant_id = current_setting('dockledger.tenant') and ended_at is null
                        and candidate_group > owner.name
                    order by candidate_group limit 1)
                from owner where owner.name is not null
            )
            select name from owner where name is not null
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    TaskList(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** @throws io.dockledger.cases.Cursor.InvalidCursor when the query's cursor is not one of this list */
    public TaskPage page(Person person, TaskQuery query) {
        TaskSearch search = new TaskSearch(query, person.id(), groupsVisibleTo(person));
        List<Task> found = jdbc.sql(search.sql())
                .params(search.parameters())
                .query(TaskRows::task)
                .list();
        if (found.size() <= query.limit()) {
            return new TaskPage(found, null);
        }
        List<Task> page = found.subList(0, query.limit());
        return new TaskPage(
                page,
                TaskOrder.of(query.sort()).cursor(page.get(page.size() - 1).item()));
    }

    private String[] groupsVisibleTo(Person person) {
        return seesAll(person)
                ? jdbc.sql(GROUPS_WITH_WORK).query(String.class).list().toArray(String[]::new)
                : person.groups().toArray(String[]::new);
    }

    private boolean seesAll(Person person) {
        return current.rightsOf(person).contains(Rights.TASKS_READ_ALL);
    }

    /** The task, open or ended, where there is one that the person may see. */
    public Optional<Task> find(Person person, String taskId) {
        return jdbc.sql("""
                        select * from work_item
                        where tenant_id = current_setting('dockledger.tenant') and task_id = :taskId
                            and (:all or candidate_group = any (:groups) or assignee = :person or ended_by = :person)
                        """)
                .param("taskId", taskId)
                .param("all", seesAll(person))
                .param("groups", person.groups().toArray(String[]::new))
                .param("person", person.id())
                .query(TaskRows::task)
                .optional();
    }

    /**
     * How much there is to do.
     *
     * @param mine claimed by the person
     * @param offered waiting in the person's groups; counted up to {@link #COUNTED}
     */
    public record Counts(int mine, int offered) {}

    /** Counting stops here: nobody needs to know exactly how much more than this there is. */
    public static final int COUNTED = 1_000;

    public Counts counts(Person person) {
        return jdbc.sql("""
                        select (
                            select count(*) from work_item
                            where tenant_id = current_setting('dockledger.tenant') and ended_at is null
                                and assignee = :person
                        ) as mine, (
                            select count(*) from (
                                select from work_item
                                where tenant_id = current_setting('dockledger.tenant') and ended_at is null
                                    and candidate_group = any (:groups) and assignee is null
                                limit :counted
                            ) offered
                        ) as offered
                        """)
                .param("person", person.id())
                .param("groups", person.groups().toArray(String[]::new))
                .param("counted", COUNTED)
                .query((row, number) -> new Counts(row.getInt("mine"), row.getInt("offered")))
                .single();
    }

    @Override
    public List<CaseTask> of(String caseId) {
        return jdbc.sql("""
                        select * from work_item
                        where tenant_id = current_setting('dockledger.tenant') and case_id = :caseId
                        order by created_at, task_id
                        """).param("caseId", caseId).query(TaskRows::task).stream()
                .map(TaskList::ofCase)
                .toList();
    }

    private static CaseTask ofCase(Task task) {
        WorkItem item = task.item();
        return new CaseTask(
                item.taskId(),
                item.name(),
                item.taskKey(),
                task.status(),
                item.group(),
                item.assignee(),
                item.exceptionId(),
                item.createdAt(),
                item.dueAt(),
                item.escalated(),
                task.endedAt(),
                task.completedBy(),
                task.outcome());
    }
}
