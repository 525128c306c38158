package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.Lane;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a diagram readable for the people who own the process. */
class DiagramTests {

    private static final String PROCESSES = "io.dockledger.models.ModelFiles#processes";

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void drawsEveryNodeAndEveryFlow(String process) {
        Diagram diagram = Diagram.of(process);
        assertThat(diagram.shapes()).containsKeys(diagram.nodes().keySet().toArray(String[]::new));
        assertThat(diagram.edges()).containsKeys(diagram.flows().keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void namesEveryNodeAndEveryWayOutOfADecision(String process) {
        Diagram diagram = Diagram.of(process);
        assertThat(diagram.nodes().values())
                .allSatisfy(node -> assertThat(node.getName())
                        .as("name of %s", node.getId())
                        .isNotBlank());
        diagram.flows().values().stream()
                .filter(flow -> diagram.nodes().get(flow.getSourceRef()) instanceof Gateway gateway
                        && !(gateway instanceof EventGateway))
                .forEach(flow -> assertThat(flow.getName())
                        .as("name of %s", flow.getId())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void drawsEveryShapeInTheLaneOfItsOwner(String process) {
        Diagram diagram = Diagram.of(process);
        Map<String, Lane> lanes = new HashMap<>();
        for (Lane lane : diagram.model().getMainProcess().getLanes()) {
            lane.getFlowReferences()
                    .forEach(id -> assertThat(lanes.put(id, lane))
                            .as("second lane of %s", id)
                            .isNull());
        }
        for (FlowNode node : diagram.nodes().values()) {
            SubProcess parent = node.getSubProcess();
            Lane lane = lanes.get(node.getId());
            assertThat(lane == null).as("%s is in no lane", node.getId()).isEqualTo(parent != null);
            String home = parent == null ? String.valueOf(lane.getId()) : parent.getId();
            assertThat(diagram.shape(home).contains(diagram.shape(node.getId())))
                    .as("%s is drawn within %s", node.getId(), home)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void drawsLinesStraightAndAlongTheGrid(String process) {
        Diagram diagram = Diagram.of(process);
        diagram.flows()
                .keySet()
                .forEach(flow -> assertThat(diagram.edge(flow))
                        .as(flow)
                        .isNotEmpty()
                        .allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2()));
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void crossesNoLines(String process) {
        Diagram diagram = Diagram.of(process);
        List<SequenceFlow> flows = List.copyOf(diagram.flows().values());
        List<String> crossings = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                if (cross(diagram, flows.get(i), flows.get(j))) {
                    crossings.add(flows.get(i).getId() + " x " + flows.get(j).getId());
                }
            }
        }
        assertThat(crossings).isEmpty();
    }

    /** Lines with a common beginning or end may run together, but not cross; others may not even touch. */
    private static boolean cross(Diagram diagram, SequenceFlow one, SequenceFlow other) {
        boolean related = one.getSourceRef().equals(other.getSourceRef())
                || one.getTargetRef().equals(other.getTargetRef());
        for (Line2D a : diagram.edge(one.getId())) {
            for (Line2D b : diagram.edge(other.getId())) {
                if (related ? crossInTheMiddle(a, b) : a.intersectsLine(b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean crossInTheMiddle(Line2D a, Line2D b) {
        boolean apart = a.relativeCCW(b.getP1()) * a.relativeCCW(b.getP2()) < 0;
        return apart && b.relativeCCW(a.getP1()) * b.relativeCCW(a.getP2()) < 0;
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void drawsNoLineThroughAShape(String process) {
        Diagram diagram = Diagram.of(process);
        List<String> through = new ArrayList<>();
        for (SequenceFlow flow : diagram.flows().values()) {
            for (FlowNode node : diagram.nodes().values()) {
                Rectangle2D inside = inside(diagram.shape(node.getId()));
                if (!(node instanceof SubProcess)
                        && diagram.edge(flow.getId()).stream().anyMatch(inside::intersectsLine)) {
                    through.add(flow.getId() + " through " + node.getId());
                }
            }
        }
        assertThat(through).isEmpty();
    }

    private static Rectangle2D inside(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2);
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void keepsShapesApart(String process) {
        Diagram diagram = Diagram.of(process);
        List<FlowNode> nodes = List.copyOf(diagram.nodes().values());
        List<String> overlaps = new ArrayList<>();
        for (FlowNode one : nodes) {
            for (FlowNode other : nodes) {
                if (one.getId().compareTo(other.getId()) < 0
                        && !belongTogether(one, other)
                        && diagram.shape(one.getId()).intersects(diagram.shape(other.getId()))) {
                    overlaps.add(one.getId() + " on " + other.getId());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    private static boolean isWithin(FlowNode one, FlowNode other) {
        SubProcess parent = one.getSubProcess();
        return parent != null && (parent == other || isWithin(parent, other));
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return isWithin(one, other)
                || isWithin(other, one)
                || (one instanceof BoundaryEvent event && event.getAttachedToRef() == other)
                || (other instanceof BoundaryEvent on && on.getAttachedToRef() == one);
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void writesLabelsWhereNothingElseIs(String process) {
        Diagram diagram = Diagram.of(process);
        List<String> overlaps = new ArrayList<>();
        diagram.labels().forEach((owner, label) -> {
            diagram.nodes().values().stream()
                    .filter(node -> !(node instanceof SubProcess))
                    .filter(node -> diagram.shape(node.getId()).intersects(label))
                    .forEach(node -> overlaps.add("label of " + owner + " on " + node.getId()));
            diagram.labels().forEach((other, second) -> {
                if (owner.compareTo(other) < 0 && label.intersects(second)) {
                    overlaps.add("label of " + owner + " on that of " + other);
                }
            });
            diagram.flows().keySet().stream()
                    .filter(flow -> diagram.edge(flow).stream().anyMatch(label::intersectsLine))
                    .forEach(flow -> overlaps.add("label of " + owner + " on " + flow));
        });
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void runsFromLeftToRightBetweenTheFirstSteps(String process) {
        Diagram diagram = Diagram.of(process);
        diagram.nodes().values().stream()
                .filter(node -> node instanceof StartEvent)
                .flatMap(start -> start.getOutgoingFlows().stream())
                .forEach(flow -> assertThat(diagram.shape(flow.getSourceRef()).getMaxX())
                        .as(flow.getId())
                        .isLessThan(diagram.shape(flow.getTargetRef()).getMinX()));
    }
}
