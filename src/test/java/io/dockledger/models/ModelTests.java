package io.dockledger.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.cases.MilestoneNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventDefinition;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExtensionAttribute;
import org.flowable.bpmn.model.FieldExtension;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.ScriptTask;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ProcessValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process must keep to, whoever draws it. */
class ModelTests {

    private static final String PROCESSES = "io.dockledger.models.ModelFiles#processes";
    private static final String DOCKLEDGER = "http://dockledger.io/bpmn";
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][a-zA-Z]*}");

    /** A variable, or comparisons of variables with texts: nothing that could call a method. */
    private static final Pattern READS_VARIABLES =
            Pattern.compile("\\$\\{(\\w+( == '[\\w-]*')?)( \\|\\| \\w+ == '[\\w-]*')*}");

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void isNamedAsItsFileAndValidForTheEngine(String process) {
        BpmnModel model = ModelFiles.process(process);
        assertThat(model.getMainProcess().getId()).isEqualTo(process);
        assertThat(model.getMainProcess().isExecutable()).isTrue();
        assertThat(model.getMainProcess().getDocumentation()).isNotBlank();
        assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void givesEveryElementAnIdThatCanBeReadAloud(String process) {
        Diagram diagram = Diagram.of(process);
        assertThat(diagram.nodes().keySet()).allMatch(LOWER_CAMEL.asMatchPredicate());
        assertThat(diagram.flows().keySet()).allMatch(LOWER_CAMEL.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void saysForEveryTaskOfAPersonWhoDoesItOnWhatFormAndAsWhichDuty(String process) {
        Set<String> duties = duties();
        List<String> forms = ModelFiles.forms().toList();
        nodes(process, UserTask.class).forEach(task -> {
            assertThat(task.getName()).as(task.getId()).isNotBlank();
            assertThat(task.getCandidateGroups()).as(task.getId()).hasSize(1);
            assertThat(task.getAssignee()).as(task.getId()).isNull();
            assertThat(task.getDueDate()).as(task.getId()).isNotBlank();
            assertThat(forms).as("form of %s", task.getId()).contains(task.getFormKey());
            assertThat(duties).as("duty of %s", task.getId()).contains(attribute(task, "duty"));
        });
    }

    private static Set<String> duties() {
        return TableExample.of(new EvaluatedTable("duty-conflicts")).stream()
                .flatMap(example -> example.asked().values().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void worksOnlyThroughItsBeansAndItsTables(String process) {
        List<String> tables = ModelFiles.decisionTables().toList();
        assertThat(nodes(process, ScriptTask.class)).isEmpty();
        nodes(process, ServiceTask.class).forEach(task -> {
            if (ServiceTask.DMN_TASK.equals(task.getType())) {
                Map<String, String> fields = task.getFieldExtensions().stream()
                        .collect(Collectors.toMap(FieldExtension::getFieldName, FieldExtension::getStringValue));
                assertThat(tables).as(task.getId()).contains(fields.get("decisionTableReferenceKey"));
                assertThat(fields)
                        .containsEntry("sameDeployment", "false")
                        .containsEntry("fallbackToDefaultTenant", "true")
                        .containsEntry("decisionTaskThrowErrorOnNoHits", "true");
            } else {
                assertThat(task.getType()).as(task.getId()).isNull();
                assertThat(task.getImplementationType())
                        .as(task.getId())
                        .isEqualTo(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
                assertThat(task.getImplementation()).as(task.getId()).matches(BEAN);
            }
        });
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void hasNoListenersThatCouldRunAnything(String process) {
        BpmnModel model = ModelFiles.process(process);
        assertThat(model.getMainProcess().getExecutionListeners()).isEmpty();
        assertThat(model.getMainProcess().getEventListeners()).isEmpty();
        Diagram.of(process)
                .nodes()
                .values()
                .forEach(node -> assertThat(node.getExecutionListeners())
                        .as(node.getId())
                        .isEmpty());
        nodes(process, UserTask.class)
                .forEach(task ->
                        assertThat(task.getTaskListeners()).as(task.getId()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void decidesByReadingVariablesOnly(String process) {
        Diagram diagram = Diagram.of(process);
        Stream<String> conditions = diagram.flows().values().stream()
                .map(SequenceFlow::getConditionExpression)
                .filter(condition -> condition != null);
        Stream<String> times = definitions(diagram, TimerEventDefinition.class)
                .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
                .filter(time -> time != null);
        assertThat(Stream.concat(conditions, times)).allMatch(READS_VARIABLES.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void callsOnlyProcessesThatExistForSeveralAtTheSameTimeAndInTheSameTenant(String process) {
        List<String> processes = ModelFiles.processes().toList();
        nodes(process, CallActivity.class).forEach(call -> {
            assertThat(processes).as(call.getId()).contains(call.getCalledElement());
            assertThat(call.isInheritBusinessKey()).as(call.getId()).isTrue();
            assertThat(call.isInheritVariables()).as(call.getId()).isFalse();
            assertThat(call.getFallbackToDefaultTenant()).as(call.getId()).isTrue();
            if (call.getLoopCharacteristics() != null) {
                assertThat(call.getLoopCharacteristics().isSequential())
                        .as(call.getId())
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void recordsOnlyMilestonesThatAreKnown(String process) {
        Diagram.of(process).nodes().values().forEach(node -> {
            String milestone = attribute(node, "milestone");
            if (!milestone.isEmpty()) {
                assertThat(MilestoneNames.ALL).as(node.getId()).contains(milestone);
            }
        });
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void listensToEveryMessageThatItDeclares(String process) {
        Diagram diagram = Diagram.of(process);
        Set<String> heard = definitions(diagram, MessageEventDefinition.class)
                .map(MessageEventDefinition::getMessageRef)
                .collect(Collectors.toSet());
        assertThat(diagram.model().getMessages()).extracting(Message::getId).containsExactlyInAnyOrderElementsOf(heard);
    }

    @ParameterizedTest
    @MethodSource(PROCESSES)
    void leadsEveryStepSomewhere(String process) {
        Diagram diagram = Diagram.of(process);
        diagram.nodes().values().stream()
                .filter(node -> !(node instanceof EndEvent) && !isEndedFromOutside(node))
                .filter(node -> !(node instanceof EventSubProcess))
                .forEach(node -> assertThat(node.getOutgoingFlows())
                        .as("ways out of %s", node.getId())
                        .isNotEmpty());
    }

    /** A wait without a way out of its own must have a boundary event, so that it never waits for ever. */
    private static boolean isEndedFromOutside(FlowNode node) {
        return node instanceof Activity activity
                && !activity.getBoundaryEvents().isEmpty();
    }

    @Test
    void everyTableAndFormIsUsed() {
        List<String> keys = ModelFiles.processes()
                .flatMap(process -> Stream.concat(
                        nodes(process, UserTask.class).stream().map(UserTask::getFormKey),
                        nodes(process, ServiceTask.class).stream()
                                .flatMap(task -> task.getFieldExtensions().stream())
                                .map(FieldExtension::getStringValue)))
                .toList();
        assertThat(keys).containsAll(ModelFiles.forms().toList());
        assertThat(keys).contains("approval-level", "exception-routing", "quality-check");
        assertThat(ModelFiles.decisionTables())
                .containsExactly(
                        "accounting-period",
                        "adjustment-account",
                        "adjustment-tolerance",
                        "approval-level",
                        "dispute-terms",
                        "duty-conflicts",
                        "exception-routing",
                        "match-tolerance",
                        "quality-check",
                        "return-authorisation",
                        "return-disposition",
                        "revenue-point",
                        "write-off-limit");
    }

    static <T extends FlowNode> Collection<T> nodes(String process, Class<T> type) {
        return Diagram.of(process).nodes().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T extends EventDefinition> Stream<T> definitions(Diagram diagram, Class<T> type) {
        return diagram.nodes().values().stream()
                .filter(node -> node instanceof Event)
                .flatMap(node -> ((Event) node).getEventDefinitions().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    static String attribute(FlowNode node, String name) {
        List<ExtensionAttribute> found = node.getAttributes().getOrDefault(name, List.of());
        return found.stream()
                .filter(attribute -> DOCKLEDGER.equals(attribute.getNamespace()))
                .map(ExtensionAttribute::getValue)
                .findFirst()
                .orElse("");
    }
}
