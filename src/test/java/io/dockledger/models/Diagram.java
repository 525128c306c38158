package io.dockledger.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;

/**
 * How a process is drawn. All maps are by element id.
 *
 * @param nodes all flow nodes, also those inside sub-processes
 * @param flows all sequence flows, likewise
 * @param edges the drawn segments of each flow
 */
record Diagram(
        BpmnModel model,
        Map<String, FlowNode> nodes,
        Map<String, SequenceFlow> flows,
        Map<String, Rectangle2D> shapes,
        Map<String, List<Line2D>> edges,
        Map<String, Rectangle2D> labels) {

    static Diagram of(String processId) {
        BpmnModel model = ModelFiles.process(processId);
        Diagram diagram = new Diagram(
                model,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        diagram.collect(model.getMainProcess().getFlowElements());
        model.getLocationMap().forEach((id, place) -> diagram.shapes.put(id, rectangle(place)));
        model.getLabelLocationMap().forEach((id, place) -> diagram.labels.put(id, rectangle(place)));
        model.getFlowLocationMap().forEach((id, points) -> diagram.edges.put(id, segments(points)));
        return diagram;
    }

    private void collect(Collection<FlowElement> elements) {
        for (FlowElement element : elements) {
            if (element instanceof SequenceFlow flow) {
                flows.put(flow.getId(), flow);
            } else if (element instanceof FlowNode node) {
                nodes.put(node.getId(), node);
            }
            if (element instanceof SubProcess inner) {
                collect(inner.getFlowElements());
            }
        }
    }

    private static Rectangle2D rectangle(GraphicInfo place) {
        return new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight());
    }

    private static List<Line2D> segments(List<GraphicInfo> points) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            GraphicInfo from = points.get(i - 1);
            GraphicInfo to = points.get(i);
            segments.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }

    Rectangle2D shape(String id) {
        Rectangle2D shape = shapes.get(id);
        if (shape == null) {
            throw new AssertionError(id + " is not drawn");
        }
        return shape;
    }

    List<Line2D> edge(String id) {
        List<Line2D> edge = edges.get(id);
        if (edge == null) {
            throw new AssertionError(id + " is not drawn");
        }
        return edge;
    }
}
