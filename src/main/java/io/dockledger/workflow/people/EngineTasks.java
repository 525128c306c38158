package io.dockledger.workflow.people;

import io.dockledger.cases.CaseBook;
import io.dockledger.controls.DutyConflict;
import io.dockledger.controls.Refusals;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InvalidChange;
import io.dockledger.identity.Person;
import io.dockledger.tasks.FormField;
import io.dockledger.tasks.InvalidForm;
import io.dockledger.tasks.TaskEngine;
import io.dockledger.tasks.TaskGone;
import io.dockledger.tasks.TaskTaken;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.following.ChainCommands;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.api.FlowableTaskAlreadyClaimedException;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work list's commands over the engine. Each locks the case's chains first, so that it neither races with an event nor
 * with another person, and is one transaction with its check of duties, its evidence and all that follows on the chain.
 */
@Component
class EngineTasks implements TaskEngine {

    private final TaskService tasks;
    private final TaskCases taskCases;
    private final CaseBook cases;
    private final ChainCommands commands;
    private final Refusals refusals;
    private final TransactionTemplate transaction;

    EngineTasks(
            TaskService tasks,
            TaskCases taskCases,
            CaseBook cases,
            ChainCommands commands,
            Refusals refusals,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.taskCases = taskCases;
        this.cases = cases;
        this.commands = commands;
        this.refusals = refusals;
        this.transaction = transaction;
    }

    @Override
    public void claim(String taskId, Person person) {
        command("claim", taskId, person, task -> tasks.claim(taskId, person.id()));
    }

    @Override
    public void unclaim(String taskId, Person person) {
        command("unclaim", taskId, person, task -> {
            requireOwn(task, person);
            tasks.unclaim(taskId);
        });
    }

    @Override
    public void complete(String taskId, Person person, String outcome, Map<String, Object> fields) {
        CompletedTask completed = new CompletedTask(taskId, person.id(), outcome, fields);
        command("complete", taskId, person, task -> {
            requireOwn(task, person);
            if (task.getAssignee() == null) {
                tasks.claim(taskId, person.id());
            }
            completed.during(() -> tasks.complete(taskId, person.id(), Map.of(FormField.OUTCOME, outcome)));
        });
    }

    private static void requireOwn(Task task, Person person) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person.id())) {
            throw new TaskTaken("The task is claimed by %s.".formatted(task.getAssignee()));
        }
    }

    private void command(String what, String taskId, Person person, Consumer<Task> work) {
        try {
            transaction.executeWithoutResult(status -> inLockedChains(taskId, person, work));
        } catch (RuntimeException e) {
            throw told(e, what, taskId);
        }
    }

    private void inLockedChains(String taskId, Person person, Consumer<Task> work) {
        commands.run(person.id(), chains(taskId), () -> asPerson(person, () -> work.accept(require(taskId))));
    }

    private Set<DocumentKey> chains(String taskId) {
        String caseId = taskCases.caseOf(taskId).orElseThrow(() -> gone(taskId));
        return cases.find(caseId).orElseThrow(() -> gone(taskId)).chains().stream()
                .map(DocumentKey::parse)
                .collect(Collectors.toSet());
    }

    private static void asPerson(Person person, Runnable work) {
        Authentication.setAuthenticatedUserId(person.id());
        try {
            work.run();
        } finally {
            Authentication.setAuthenticatedUserId(null);
        }
    }

    private Task require(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw gone(taskId);
        }
        return task;
    }

    private static TaskGone gone(String taskId) {
        return new TaskGone(
                "Task %s is completed, or its case has moved on and nobody needs to do it any more.".formatted(taskId));
    }

    /** The engine wraps what its listeners throw; people are told what it was, and a refusal leaves its evidence. */
    private RuntimeException told(RuntimeException thrown, String what, String taskId) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DutyConflict conflict) {
                refuse(conflict, what, taskId);
                return conflict;
            }
            if (cause instanceof InvalidChange invalid) {
                return new InvalidForm(List.of(new InvalidForm.Fault("/fields", String.valueOf(invalid.getMessage()))));
            }
            if (cause instanceof InvalidForm invalid) {
                return invalid;
            }
            if (cause instanceof FlowableTaskAlreadyClaimedException taken) {
                return new TaskTaken("The task is claimed by %s.".formatted(taken.getTaskAssignee()));
            }
            if (cause instanceof FlowableObjectNotFoundException) {
                return gone(taskId);
            }
            if (cause instanceof FlowableOptimisticLockingException) {
                return new TaskTaken("Somebody else changed the task at the same moment. Please look again.");
            }
        }
        return thrown;
    }

    private void refuse(DutyConflict conflict, String what, String taskId) {
        TaskCases.Known task = taskCases.findCommitted(taskId).orElse(null);
        refusals.keep(
                conflict,
                "%s the task '%s'".formatted(what, task == null ? taskId : task.name()),
                task == null ? null : task.caseId(),
                taskId);
    }
}
