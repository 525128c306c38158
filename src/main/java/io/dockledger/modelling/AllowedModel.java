package io.dockledger.modelling;

import java.util.Set;
import java.util.regex.Pattern;

/** What a model may contain. Whatever is not named here is refused, because a model could run code with it. */
final class AllowedModel {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String FLOWABLE = "http://flowable.org/bpmn";

    static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "laneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "message",
            "error",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    static final Set<String> FLOWABLE_ELEMENTS =
            Set.of("field", "string", "in", "out", "executionListener", "variableAggregation");

    static final Set<String> FLOWABLE_ATTRIBUTES = Set.of(
            "delegateExpression",
            "type",
            "candidateGroups",
            "formKey",
            "dueDate",
            "priority",
            "category",
            "collection",
            "elementVariable",
            "inheritBusinessKey",
            "inheritVariables",
            "businessKey",
            "exclusive",
            "async",
            "calledElementType",
            "fallbackToDefaultTenant",
            "storeResultVariableAsTransient",
            "sameDeployment",
            "event",
            "name",
            "source",
            "target",
            "sourceExpression");

    /** An expression that names one bean or variable and nothing else. */
    static final Pattern NAME_EXPRESSION = Pattern.compile("\\$\\{\\s*[A-Za-z_]\\w*\\s*}");

    /** A call, or a step into an object: both could reach a class. */
    static final Pattern REACHES_OUT = Pattern.compile("[A-Za-z_]\\w*\\s*\\(|[\\w)\\]'\"]\\s*\\.\\s*[A-Za-z_]|\\[");

    private AllowedModel() {}
}
