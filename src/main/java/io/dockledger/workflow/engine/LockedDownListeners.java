package io.dockledger.workflow.engine;

import org.flowable.bpmn.model.EventListener;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.delegate.CustomPropertiesResolver;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.engine.delegate.TransactionDependentTaskListener;
import org.flowable.engine.impl.bpmn.listener.DelegateExpressionTransactionDependentExecutionListener;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultListenerFactory;

/** Refuses the listeners with which a model could name a class or run a script. */
class LockedDownListeners extends DefaultListenerFactory {

    @Override
    public TaskListener createClassDelegateTaskListener(FlowableListener listener) {
        throw refused(listener.getImplementation());
    }

    @Override
    public ExecutionListener createClassDelegateExecutionListener(FlowableListener listener) {
        throw refused(listener.getImplementation());
    }

    @Override
    public DelegateExpressionTransactionDependentExecutionListener
            createTransactionDependentDelegateExpressionExecutionListener(FlowableListener listener) {
        throw refused(listener.getImplementation());
    }

    @Override
    public TransactionDependentTaskListener createTransactionDependentDelegateExpressionTaskListener(
            FlowableListener listener) {
        throw refused(listener.getImplementation());
    }

    @Override
    public TaskListener createScriptTypeTaskListener(FlowableListener listener) {
        throw refused("a script");
    }

    @Override
    public ExecutionListener createScriptTypeExecutionListener(FlowableListener listener) {
        throw refused("a script");
    }

    @Override
    public FlowableEventListener createClassDelegateEventListener(EventListener listener) {
        throw refused(listener.getImplementation());
    }

    @Override
    public FlowableEventListener createDelegateExpressionEventListener(EventListener listener) {
        throw refused(listener.getImplementation());
    }

    @Override
    public FlowableEventListener createEventThrowingEventListener(EventListener listener) {
        throw refused("an event-throwing listener");
    }

    @Override
    public CustomPropertiesResolver createClassDelegateCustomPropertiesResolver(FlowableListener listener) {
        throw refused(listener.getImplementation());
    }

    private static FlowableException refused(String what) {
        return new FlowableException("A listener of the model names '" + what + "', which models may not do here.");
    }
}
