package io.dockledger.workflow.engine;

import java.util.Map;
import org.flowable.bpmn.model.FieldExtension;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.DmnActivityBehavior;

/** A decision task that asks through {@link Decisions}, so that every answer is kept with its table, version and rule. */
class DecisionTask extends DmnActivityBehavior {

    private final transient Decisions decisions;
    private final String table;

    /** Whether the answer is needed only up to the next wait, so that keeping it as variables would be waste. */
    private final boolean isTransient;

    DecisionTask(ServiceTask task, Decisions decisions) {
        super(task);
        this.decisions = decisions;
        this.isTransient = task.isStoreResultVariableAsTransient();
        this.table = task.getFieldExtensions().stream()
                .filter(field -> EXPRESSION_DECISION_TABLE_REFERENCE_KEY.equals(field.getFieldName()))
                .map(FieldExtension::getStringValue)
                .findFirst()
                .orElseThrow(() -> new FlowableException(
                        "Decision task '" + task.getId() + "' names no table in 'decisionTableReferenceKey'."));
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> inputs = execution.getVariables();
        Decisions.Answer answer = decisions.ask(new Decisions.Question(
                table,
                execution.getTenantId(),
                Processes.caseId(execution),
                execution.getId(),
                execution.getCurrentActivityId(),
                inputs));
        execution.setTransientVariable(Processes.DECISION_SOURCE, answer.source());
        if (isTransient) {
            execution.setTransientVariables(answer.single());
        } else {
            execution.setVariables(answer.single());
        }
        leave(execution);
    }
}
