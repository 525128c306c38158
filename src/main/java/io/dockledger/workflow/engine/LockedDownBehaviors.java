package io.dockledger.workflow.engine;

import java.util.List;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.BusinessRuleTask;
import org.flowable.bpmn.model.CaseServiceTask;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.bpmn.model.FieldExtension;
import org.flowable.bpmn.model.ScriptTask;
import org.flowable.bpmn.model.SendEventServiceTask;
import org.flowable.bpmn.model.SendTask;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TaskWithFieldExtensions;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.impl.bpmn.behavior.CaseTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.DmnActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.ExternalWorkerTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.ScriptTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.SendEventTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.WebServiceActivityBehavior;
import org.flowable.engine.impl.bpmn.helper.ClassDelegate;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.engine.impl.delegate.ActivityBehavior;

/** Gives each kind of activity its behaviour, and refuses those with which a model could run code or reach the network. */
class LockedDownBehaviors extends DefaultActivityBehaviorFactory {

    private final Decisions decisions;

    LockedDownBehaviors(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public DmnActivityBehavior createDmnActivityBehavior(ServiceTask task) {
        return new DecisionTask(task, decisions);
    }

    @Override
    public DmnActivityBehavior createDmnActivityBehavior(SendTask task) {
        throw refused(task.getId(), "a send task with a decision; use a decision task");
    }

    @Override
    public ClassDelegate createClassDelegateServiceTask(ServiceTask task) {
        throw refused(task.getId(), "a class; use a delegate expression");
    }

    @Override
    public ShellActivityBehavior createShellActivityBehavior(ServiceTask task) {
        throw refused(task.getId(), "a shell task");
    }

    @Override
    public ActivityBehavior createHttpActivityBehavior(ServiceTask task) {
        throw refused(task.getId(), "an HTTP task");
    }

    @Override
    public ActivityBehavior createMailActivityBehavior(ServiceTask task) {
        throw refused(task.getId(), "a mail task");
    }

    @Override
    public ActivityBehavior createMailActivityBehavior(SendTask task) {
        throw refused(task.getId(), "a mail task");
    }

    @Override
    protected ActivityBehavior createCamelActivityBehavior(TaskWithFieldExtensions task, List<FieldExtension> fields) {
        throw refused(task.getId(), "a Camel task");
    }

    @Override
    public ScriptTaskActivityBehavior createScriptTaskActivityBehavior(ScriptTask task) {
        throw refused(task.getId(), "a script");
    }

    @Override
    public ActivityBehavior createBusinessRuleTaskActivityBehavior(BusinessRuleTask task) {
        throw refused(task.getId(), "a business rule task; use a decision task");
    }

    @Override
    public WebServiceActivityBehavior createWebServiceActivityBehavior(ServiceTask task, BpmnModel model) {
        throw refused(task.getId(), "a web service task");
    }

    @Override
    public WebServiceActivityBehavior createWebServiceActivityBehavior(SendTask task, BpmnModel model) {
        throw refused(task.getId(), "a web service task");
    }

    @Override
    public SendEventTaskActivityBehavior createSendEventTaskBehavior(SendEventServiceTask task) {
        throw refused(task.getId(), "an event registry task");
    }

    @Override
    public ExternalWorkerTaskActivityBehavior createExternalWorkerTaskBehavior(ExternalWorkerServiceTask task) {
        throw refused(task.getId(), "an external worker task");
    }

    @Override
    public CaseTaskActivityBehavior createCaseTaskBehavior(CaseServiceTask task) {
        throw refused(task.getId(), "a case task");
    }

    private static FlowableException refused(String taskId, String what) {
        return new FlowableException("Task '" + taskId + "' uses " + what + ", which models may not do here.");
    }
}
