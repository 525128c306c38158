package io.dockledger.workflow.engine;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyGuard;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.tasks.WorkItems;
import io.dockledger.workflow.Occasion;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees every assignment and completion of a user task, whichever way it comes in: checks segregation of duties, keeps the
 * evidence and the duty, and keeps the work list in step. It throws to refuse, and the transaction rolls back.
 */
@Component
class TaskEvents extends AbstractFlowableEventListener {

    private final CaseBook cases;
    private final WorkItems workItems;
    private final DutyGuard guard;
    private final EvidenceLog evidence;
    private final Withdrawn withdrawn;
    private final Clock clock;

    TaskEvents(
            CaseBook cases,
            WorkItems workItems,
            DutyGuard guard,
            EvidenceLog evidence,
            Withdrawn withdrawn,
            Clock clock) {
        this.cases = cases;
        this.workItems = workItems;
        this.guard = guard;
        this.evidence = evidence;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableEngineEntityEvent entity && entity.getEntity() instanceof TaskEntity task) {
            switch ((FlowableEngineEventType) event.getType()) {
                case TASK_ASSIGNED -> assigned(task);
                case TASK_COMPLETED -> completed(task);
                case ENTITY_DELETED -> deleted(task);
                default -> throw new IllegalStateException("Not listened to: " + event.getType());
            }
        }
    }

    /** A veto must stop the engine, so its exceptions are never swallowed. */
    @Override
    public boolean isFailOnException() {
        return true;
    }

    private void assigned(TaskEntity task) {
        String person = task.getAssignee();
        workItems.assigned(task.getId(), person);
        CaseOpened subject = subject(task);
        if (person == null) {
            record("task-given-back", task, subject, actor());
            return;
        }
        guard.check(person, duty(task), subject.chains());
        record("task-claimed", task, subject, person);
    }

    private void completed(TaskEntity task) {
        String person = Authentication.getAuthenticatedUserId();
        if (person == null) {
            throw new IllegalStateException("Task " + task.getId() + " was completed by nobody; say who completes it.");
        }
        CaseOpened subject = subject(task);
        String duty = duty(task);
        Instant now = clock.instant();
        guard.check(person, duty, subject.chains());
        subject.chains()
                .forEach(chain -> guard.record(new DutyAct(
                        chain,
                        person,
                        duty,
                        now,
                        "task '%s' of %s".formatted(task.getName(), subject.businessKey()),
                        subject.caseId(),
                        task.getId())));
        workItems.completed(task.getId(), person, CompletedTask.outcome(), now);
        record("task-completed", task, subject, person);
    }

    private void deleted(TaskEntity task) {
        workItems.gone(task.getId(), clock.instant());
        if (task.getAssignee() != null) {
            withdrawn.remember(caseId(task), exceptionId(task), task.getTaskDefinitionKey(), task.getAssignee());
        }
    }

    private void record(String kind, TaskEntity task, CaseOpened subject, String actor) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("task", task.getId());
        detail.put("name", String.valueOf(task.getName()));
        detail.put("taskKey", task.getTaskDefinitionKey());
        detail.put("duty", duty(task));
        detail.put("chains", subject.chains().stream().sorted().toList());
        UUID exception = exceptionId(task);
        if (exception != null) {
            detail.put("exception", exception.toString());
        }
        if (kind.equals("task-completed")) {
            detail.putAll(CompletedTask.detail(subject.facts().currency()));
        }
        Occasion occasion = Occasion.current();
        evidence.append(new EvidenceEntry(
                kind, actor, subject.caseId(), occasion.occurredAt(), occasion.correlationId(), detail));
    }

    private static String actor() {
        String person = Authentication.getAuthenticatedUserId();
        return person == null ? Occasion.current().actor() : person;
    }

    private CaseOpened subject(TaskEntity task) {
        String caseId = caseId(task);
        return cases.find(caseId)
                .orElseThrow(
                        () -> new IllegalStateException("Task " + task.getId() + " belongs to no case: " + caseId));
    }

    private static String caseId(TaskEntity task) {
        return Processes.caseId(execution(task));
    }

    private static @Nullable UUID exceptionId(TaskEntity task) {
        return Processes.exceptionId(execution(task)).orElse(null);
    }

    private static ExecutionEntity execution(TaskEntity task) {
        return CommandContextUtil.getExecutionEntityManager().findById(task.getExecutionId());
    }

    private static String duty(TaskEntity task) {
        UserTask model = (UserTask) ProcessDefinitionUtil.getProcess(task.getProcessDefinitionId())
                .getFlowElement(task.getTaskDefinitionKey(), true);
        return ModelAttributes.duty(model).orElse(task.getTaskDefinitionKey());
    }
}
