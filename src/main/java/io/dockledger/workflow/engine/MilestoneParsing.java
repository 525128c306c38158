package io.dockledger.workflow.engine;

import java.util.Collection;
import java.util.Set;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.BaseExecutionListener;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.parse.BpmnParseHandler;

/** Makes every element that names a milestone report it when it is left. */
class MilestoneParsing implements BpmnParseHandler {

    private final Milestones milestones;

    MilestoneParsing(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public Collection<Class<? extends BaseElement>> getHandledTypes() {
        return Set.of(
                StartEvent.class,
                EndEvent.class,
                BoundaryEvent.class,
                IntermediateCatchEvent.class,
                ServiceTask.class,
                UserTask.class);
    }

    @Override
    public void parse(BpmnParse bpmnParse, BaseElement element) {
        if (element instanceof FlowNode node && ModelAttributes.milestone(node).isPresent()) {
            FlowableListener listener = new FlowableListener();
            listener.setEvent(BaseExecutionListener.EVENTNAME_END);
            listener.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_INSTANCE);
            listener.setInstance(milestones);
            node.getExecutionListeners().add(listener);
        }
    }
}
