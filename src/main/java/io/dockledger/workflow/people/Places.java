package io.dockledger.workflow.people;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;

/** Where a reader would say that a process stands, which is less than all that is active in the engine. */
final class Places {

    private Places() {}

    static Set<String> of(BpmnModel model, Collection<String> active) {
        return active.stream()
                .map(model::getFlowElement)
                .flatMap(element -> place(model, element))
                .collect(Collectors.toSet());
    }

    /** What merely lies in wait on a task, and what contains the place, are none themselves. */
    private static Stream<String> place(BpmnModel model, FlowElement element) {
        if (element instanceof BoundaryEvent || element instanceof SubProcess) {
            return Stream.of();
        }
        return element instanceof FlowNode node ? Stream.of(waiting(model, node)) : Stream.of();
    }

    private static String waiting(BpmnModel model, FlowNode node) {
        return node.getIncomingFlows().stream()
                .map(SequenceFlow::getSourceRef)
                .filter(source -> model.getFlowElement(source) instanceof EventGateway)
                .findFirst()
                .orElse(node.getId());
    }
}
