package io.dockledger.workflow.exception;

import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.engine.Processes;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.TaskService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds whoever could do a task that it is waiting. */
@Component
class Remind implements JavaDelegate {

    static final String MESSAGE = "io.dockledger.task.reminded.v1";

    private final TaskService tasks;
    private final Outbox outbox;
    private final EvidenceLog evidence;

    Remind(TaskService tasks, Outbox outbox, EvidenceLog evidence) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            remind(Processes.caseId(execution), String.valueOf(execution.getProcessInstanceBusinessKey()), task);
        }
    }

    private void remind(String caseId, String businessKey, Task task) {
        Occasion occasion = Occasion.current();
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("task", task.getId());
        data.put("name", task.getName());
        data.put("assignee", task.getAssignee());
        Date due = task.getDueDate();
        data.put("dueAt", due == null ? null : due.toInstant().toString());
        outbox.queue(new Message(
                MESSAGE,
                "task-reminded/" + task.getId(),
                businessKey,
                occasion.occurredAt(),
                occasion.correlationId(),
                caseId,
                data));
        evidence.append(new EvidenceEntry(
                "task-reminded", occasion.actor(), caseId, occasion.occurredAt(), occasion.correlationId(), data));
    }
}
