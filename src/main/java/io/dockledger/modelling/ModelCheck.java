package io.dockledger.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a model before it is deployed, and refuses what is not on the list of {@link AllowedModel}. The engine refuses the
 * same at run time; this check tells the process owner before anything is stored.
 */
final class ModelCheck {

    private static final String DMN_PREFIX = "https://www.omg.org/spec/DMN/";

    private final ModelKind kind;
    private final List<String> reasons = new ArrayList<>();

    private ModelCheck(ModelKind kind) {
        this.kind = kind;
    }

    /**
     * Checks the model and returns its key.
     *
     * @throws ModelRefused with every reason
     */
    static String keyOf(ModelKind kind, byte[] xml) {
        Document document = SafeXml.parse(xml);
        ModelCheck check = new ModelCheck(kind);
        check.visit(document.getDocumentElement());
        String key = check.key(document);
        if (!check.reasons.isEmpty()) {
            throw new ModelRefused(check.reasons);
        }
        return key;
    }

    private String key(Document document) {
        String name = kind == ModelKind.PROCESS ? "process" : "decision";
        List<Element> found = elements(document, name);
        if (found.size() != 1 || found.get(0).getAttribute("id").isBlank()) {
            reasons.add("The file must hold exactly one <%s> with an id; it holds %d.".formatted(name, found.size()));
            return "";
        }
        return found.get(0).getAttribute("id");
    }

    private static List<Element> elements(Document document, String localName) {
        var nodes = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private void visit(Element element) {
        if (kind == ModelKind.PROCESS) {
            checkBpmn(element);
        } else {
            checkDmn(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                visit(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                checkExpression(element, child.getNodeValue());
            }
        }
    }

    private void checkBpmn(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (AllowedModel.BPMN.equals(namespace) && !AllowedModel.BPMN_ELEMENTS.contains(element.getLocalName())) {
            refuse(element, "is an element that models may not use here");
        }
        if (AllowedModel.FLOWABLE.equals(namespace)
                && !AllowedModel.FLOWABLE_ELEMENTS.contains(element.getLocalName())) {
            refuse(element, "is an extension that models may not use here");
        }
        attributes(element).forEach(attribute -> checkAttribute(element, attribute));
        if (AllowedModel.BPMN.equals(namespace) && "serviceTask".equals(element.getLocalName())) {
            checkServiceTask(element);
        }
    }

    private void checkServiceTask(Element task) {
        String type = task.getAttributeNS(AllowedModel.FLOWABLE, "type");
        boolean decision = "dmn".equals(type);
        boolean delegate = !task.getAttributeNS(AllowedModel.FLOWABLE, "delegateExpression")
                .isBlank();
        if (!decision && (!type.isEmpty() || !delegate)) {
            refuse(
                    task,
                    "must be a decision task (flowable:type=\"dmn\") or name a delegate (flowable:delegateExpression)");
        }
    }

    private void checkAttribute(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (AllowedModel.FLOWABLE.equals(namespace)
                && !AllowedModel.FLOWABLE_ATTRIBUTES.contains(attribute.getLocalName())) {
            refuse(element, "has the attribute '" + attribute.getName() + "', which models may not use here");
        }
        boolean listener = "executionListener".equals(element.getLocalName());
        if (listener && ("class".equals(attribute.getLocalName()) || "expression".equals(attribute.getLocalName()))) {
            refuse(element, "may only name a delegateExpression");
        }
        if ("delegateExpression".equals(attribute.getLocalName())
                && !AllowedModel.NAME_EXPRESSION.matcher(attribute.getValue()).matches()) {
            refuse(element, "must name a delegate plainly, such as ${matchInvoice}");
        }
        checkExpression(element, attribute.getValue());
    }

    private void checkDmn(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        boolean known = namespace.startsWith(DMN_PREFIX)
                || namespace.startsWith("http://www.omg.org/spec/D")
                || namespace.startsWith("http://flowable.org/");
        if (!known) {
            refuse(element, "is in the namespace '" + namespace + "', which decision tables do not use");
        }
        if ("text".equals(element.getLocalName()) && !isProse(element)) {
            String text = element.getTextContent().replaceAll("\"[^\"]*\"|'[^']*'", "''");
            if (AllowedModel.REACHES_OUT.matcher(text).find()) {
                refuse(
                        element,
                        "calls a function or reaches into an object: "
                                + element.getTextContent().strip());
            }
        }
        attributes(element).forEach(attribute -> checkExpression(element, attribute.getValue()));
    }

    private static boolean isProse(Element text) {
        String parent = String.valueOf(text.getParentNode().getLocalName());
        return "textAnnotation".equals(parent);
    }

    private void checkExpression(Element element, String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        String withoutLiterals = text.replaceAll("\"[^\"]*\"|'[^']*'", "''");
        if (AllowedModel.REACHES_OUT.matcher(withoutLiterals).find()) {
            refuse(element, "has an expression that calls or reaches into an object: " + text.strip());
        }
    }

    private static List<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .toList();
    }

    private void refuse(Element element, String why) {
        String id = element.getAttribute("id");
        reasons.add("<%s%s> %s.".formatted(element.getNodeName(), id.isEmpty() ? "" : " id=\"" + id + "\"", why));
    }
}
