package io.dockledger.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The names that a process, the tables that it asks and the forms of its tasks have for code to use, place by place. */
final class SharedNames {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) == '([^']*)'");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final String BEAN = "flowable:delegateExpression";

    private final Document process;

    SharedNames(String process) {
        this.process = ModelFiles.document(Path.of("processes", process + ".bpmn"));
    }

    Set<String> messages() {
        return attributes(process, "bpmn:message", "name");
    }

    Set<String> tasks() {
        return attributes(process, "bpmn:userTask", "id");
    }

    /** The beans that service tasks name. */
    Set<String> delegates() {
        return set(
                attributes(process, "bpmn:serviceTask", BEAN).stream().flatMap(expression -> found(NAME, expression)));
    }

    Set<String> calledProcesses() {
        return attributes(process, "bpmn:callActivity", "calledElement");
    }

    /** Variables that expressions, loops, calls and tables look at. */
    Set<String> read() {
        Stream<String> inExpressions = expressions()
                .flatMap(expression -> found(NAME, TEXT.matcher(expression).replaceAll("")));
        Stream<String> byTables = tables().flatMap(table -> texts(table, "inputExpression"));
        return set(Stream.of(inExpressions, byTables, handedOver().stream(), loopedOver())
                .flatMap(names -> names));
    }

    /** Variables that the model sets itself: loops, and tables with their answers. */
    Set<String> set() {
        Stream<String> byTables = tables().flatMap(table -> attributes(table, "output", "name").stream());
        Stream<String> byLoops =
                attributes(process, "bpmn:multiInstanceLoopCharacteristics", "flowable:elementVariable").stream();
        return set(Stream.concat(byTables, byLoops));
    }

    /** Variables that called processes get. */
    Set<String> handedOver() {
        return attributes(process, "flowable:in", "source");
    }

    /** What expressions compare the variables with. */
    Set<String> compared(Predicate<String> variable) {
        return set(expressions()
                .flatMap(expression -> COMPARISON
                        .matcher(expression)
                        .results()
                        .filter(comparison -> variable.test(comparison.group(1)))
                        .map(comparison -> comparison.group(2))));
    }

    /** What tables take as input. */
    Set<String> understoodByTables() {
        return set(tables().flatMap(table -> texts(table, "inputValues"))
                .flatMap(values -> QUOTED.matcher(values).results().map(value -> value.group(1))));
    }

    Set<String> fields() {
        return set(components().map(field -> field.path("key").asText()).filter(key -> !key.isEmpty()));
    }

    /** What people can choose in the forms. */
    Set<String> choices() {
        return set(components().flatMap(field -> field.path("values").findValuesAsText("value").stream()));
    }

    private Stream<String> loopedOver() {
        return attributes(process, "bpmn:multiInstanceLoopCharacteristics", "flowable:collection").stream();
    }

    private Stream<String> expressions() {
        return elements(process, "*")
                .flatMap(element -> Stream.concat(
                        IntStream.range(0, element.getAttributes().getLength())
                                .mapToObj(element.getAttributes()::item)
                                .filter(attribute -> !attribute.getNodeName().equals(BEAN))
                                .map(Node::getNodeValue),
                        ownText(element)))
                .flatMap(text -> EXPRESSION.matcher(text).results().map(expression -> expression.group(1)));
    }

    private static Stream<String> ownText(Element element) {
        return stream(element.getChildNodes())
                .filter(child -> child.getNodeType() == Node.TEXT_NODE)
                .map(Node::getNodeValue);
    }

    private Stream<Document> tables() {
        return elements(process, "flowable:field")
                .filter(field -> field.getAttribute("name").equals("decisionTableReferenceKey"))
                .map(field -> field.getTextContent().strip())
                .distinct()
                .map(table -> ModelFiles.document(Path.of("decision-tables", table + ".dmn")));
    }

    private Stream<JsonNode> components() {
        return attributes(process, "bpmn:userTask", "flowable:formKey").stream()
                .map(form -> Path.of("forms", form + ".form"))
                .flatMap(form ->
                        StreamSupport.stream(json(form).path("components").spliterator(), false));
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Document model, String element) {
        return elements(model, element).map(found -> found.getTextContent().strip());
    }

    private static Set<String> attributes(Document model, String element, String attribute) {
        return set(elements(model, element)
                .map(found -> found.getAttribute(attribute))
                .filter(value -> !value.isEmpty()));
    }

    private static Stream<Element> elements(Document model, String name) {
        return stream(model.getElementsByTagName(name)).map(Element.class::cast);
    }

    private static Stream<Node> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group());
    }

    private static Set<String> set(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
