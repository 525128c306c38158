package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.tasks.WorkItems;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.flowable.engine.TaskService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time: the task goes to the group that the table names, marked and more urgent. */
@Component
class Escalate implements JavaDelegate {

    private static final int URGENT = 80;

    private final ExceptionDesk desk;
    private final TaskService tasks;
    private final WorkItems workItems;
    private final MeterRegistry meters;

    Escalate(ExceptionDesk desk, TaskService tasks, WorkItems workItems, MeterRegistry meters) {
        this.desk = desk;
        this.tasks = tasks;
        this.workItems = workItems;
        this.meters = meters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = desk.subject(execution);
        String group = (String) execution.getVariable(ResolveMatchException.Variables.ESCALATION_GROUP);
        String task = exception.handling().task();
        if (task == null || group.isEmpty()) {
            return;
        }
        tasks.addCandidateGroup(task, group);
        workItems.escalated(task, group, exception.handling().dueAt(), URGENT);
        desk.record("exception-escalated", exception, Map.of("task", task, "group", group));
        meters.counter("dockledger.sla.breach", "process", ResolveMatchException.PROCESS)
                .increment();
    }
}
