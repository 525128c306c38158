package io.dockledger.tasks;

import io.dockledger.cases.CaseDetail;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.CaseTask;
import io.dockledger.cases.Cases;
import io.dockledger.cases.Comment;
import io.dockledger.cases.Comments;
import io.dockledger.identity.CurrentPerson;
import io.dockledger.identity.Person;
import io.dockledger.identity.Rights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people take up tasks and do them. Every method throws {@link NoSuchTask} for a task that the person may not see;
 * every command throws {@link TaskForbidden} for one that the person may see but not do, {@link TaskGone} for one that has
 * ended, and {@link TaskTaken} for one that somebody else has claimed.
 */
@Component
@Transactional
public class TaskDesk {

    private final TaskList list;
    private final WorkItems items;
    private final Forms forms;
    private final FilledForms filledForms;
    private final TaskEngine engine;
    private final Cases cases;
    private final Comments comments;
    private final CurrentPerson current;

    TaskDesk(
            TaskList list,
            WorkItems items,
            Forms forms,
            FilledForms filledForms,
            TaskEngine engine,
            Cases cases,
            Comments comments,
            CurrentPerson current) {
        this.list = list;
        this.items = items;
        this.forms = forms;
        this.filledForms = filledForms;
        this.engine = engine;
        this.cases = cases;
        this.comments = comments;
        this.current = current;
    }

    /** The task with all that is needed to decide it. */
    @Transactional(readOnly = true)
    public TaskDetail open(Person person, String taskId) {
        Task task = visible(person, taskId);
        CaseDetail subject = cases.detail(task.item().caseId())
                .orElseThrow(() -> new IllegalStateException("Task %s belongs to the case %s, which is not there."
                        .formatted(taskId, task.item().caseId())));
        return new TaskDetail(
                task,
                mayAct(person, task),
                form(person, task),
                exception(task, subject),
                subject.summary(),
                subject.documents(),
                subject.matches(),
                subject.tasks(),
                decisions(task, subject),
                subject.comments(),
                subject.timeline());
    }

    private TaskDetail.FilledForm form(Person person, Task task) {
        WorkItem item = task.item();
        Form form = forms.require(item.formKey()).forKind(item.kind(), item.process());
        Map<String, Object> values =
                task.isOpen() ? filledForms.draft(item.taskId(), person.id()) : filledForms.submitted(item.taskId());
        return new TaskDetail.FilledForm(form, values, !task.isOpen() || !mayAct(person, task));
    }

    private static @Nullable CaseException exception(Task task, CaseDetail subject) {
        return subject.summary().exceptions().stream()
                .filter(exception -> exception.id().equals(task.item().exceptionId()))
                .findFirst()
                .orElse(null);
    }

    private List<TaskDetail.EarlierDecision> decisions(Task task, CaseDetail subject) {
        UUID exception = task.item().exceptionId();
        return subject.tasks().stream()
                .filter(other -> !other.id().equals(task.item().taskId()))
                .filter(other -> exception == null || exception.equals(other.exceptionId()))
                .flatMap(other -> decision(other).stream())
                .toList();
    }

    private Optional<TaskDetail.EarlierDecision> decision(CaseTask task) {
        if (task.completedBy() == null || task.outcome() == null || task.endedAt() == null) {
            return Optional.empty();
        }
        Map<String, Object> fields = new HashMap<>(filledForms.submitted(task.id()));
        fields.remove(FormField.OUTCOME);
        return Optional.of(new TaskDetail.EarlierDecision(
                task.name(), task.completedBy(), task.outcome(), task.endedAt(), fields));
    }

    /** The task is the person's from now on; claiming one's own again changes nothing. */
    public Task claim(Person person, String taskId) {
        Task task = workable(person, taskId);
        if (task.isAssignedTo(person.id())) {
            return task;
        }
        engine.claim(taskId, person);
        return current(person, taskId);
    }

    /** The task is back in its group; giving back what nobody has changes nothing. */
    public Task unclaim(Person person, String taskId) {
        Task task = workable(person, taskId);
        if (task.item().assignee() == null) {
            return task;
        }
        engine.unclaim(taskId, person);
        return current(person, taskId);
    }

    /**
     * Completes the task, whether the person has claimed it or nobody has.
     *
     * @param fields what was filled in, by field; texts, numbers and booleans, or texts for all
     * @throws InvalidForm when what was filled in is not what the form asks for
     * @throws io.dockledger.controls.DutyConflict when the person has done a conflicting duty before
     */
    public Task complete(Person person, String taskId, @Nullable String outcome, Map<String, ?> fields) {
        Task task = workable(person, taskId);
        Form form = forms.require(task.item().formKey())
                .forKind(task.item().kind(), task.item().process());
        Map<String, Object> values = FormCheck.check(form, outcome, fields);
        engine.complete(taskId, person, String.valueOf(outcome), values);
        filledForms.submit(taskId, withOutcome(values, outcome));
        return current(person, taskId);
    }

    private static Map<String, Object> withOutcome(Map<String, Object> values, @Nullable String outcome) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(FormField.OUTCOME, String.valueOf(outcome));
        return all;
    }

    /**
     * Keeps what the person has filled in so far, unchecked but for its names and size, until the task ends.
     *
     * @throws InvalidForm when there is no such field, or too much in it
     */
    public void saveDraft(Person person, String taskId, Map<String, ?> fields) {
        Task task = workable(person, taskId);
        FormCheck.checkDraft(forms.require(task.item().formKey()), fields);
        filledForms.saveDraft(taskId, person.id(), fields);
    }

    /** @throws Comments.InvalidComment when the text is blank or too long */
    public Comment comment(Person person, String taskId, @Nullable String text) {
        Task task = visible(person, taskId);
        requireMayAct(person, task);
        WorkItem item = task.item();
        return comments.add(item.caseId(), taskId, item.exceptionId(), person.id(), text);
    }

    private Task visible(Person person, String taskId) {
        return list.find(person, taskId).orElseThrow(() -> new NoSuchTask(taskId));
    }

    private Task current(Person person, String taskId) {
        items.flush();
        return visible(person, taskId);
    }

    private Task workable(Person person, String taskId) {
        Task task = visible(person, taskId);
        requireMayAct(person, task);
        if (!task.isOpen()) {
            throw new TaskGone(ended(task));
        }
        String assignee = task.item().assignee();
        if (assignee != null && !assignee.equals(person.id())) {
            throw new TaskTaken("'%s' for %s has been claimed by %s."
                    .formatted(task.item().name(), task.item().businessKey(), assignee));
        }
        return task;
    }

    private String ended(Task task) {
        WorkItem item = task.item();
        return task.completedBy() == null
                ? "'%s' for %s was withdrawn at %s, because its case moved on; nothing is left to do."
                        .formatted(item.name(), item.businessKey(), task.endedAt())
                : "'%s' for %s was completed by %s at %s with the outcome '%s'; nothing is left to do."
                        .formatted(item.name(), item.businessKey(), task.completedBy(), task.endedAt(), outcome(task));
    }

    /** As the person read it who chose it. */
    private String outcome(Task task) {
        return forms.require(task.item().formKey()).outcome().options().stream()
                .filter(option -> option.value().equals(task.outcome()))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(String.valueOf(task.outcome()));
    }

    private static void requireMayAct(Person person, Task task) {
        if (!isFor(person, task)) {
            throw new TaskForbidden("You may read '%s' for %s, but only members of the group %s may work on it."
                    .formatted(
                            task.item().name(),
                            task.item().businessKey(),
                            task.item().group()));
        }
    }

    /** What a token is not allowed, its person cannot do with it. */
    private boolean mayAct(Person person, Task task) {
        return isFor(person, task) && current.rightsOf(person).contains(Rights.TASKS_WRITE);
    }

    private static boolean isFor(Person person, Task task) {
        return person.isIn(task.item().group()) || task.isAssignedTo(person.id());
    }
}
