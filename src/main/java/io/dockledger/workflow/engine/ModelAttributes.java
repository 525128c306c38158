package io.dockledger.workflow.engine;

import java.util.List;
import java.util.Optional;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.ExtensionAttribute;

/** What a model says by itself in the product's own namespace: duties and milestones. */
public final class ModelAttributes {

    private static final String NAMESPACE = "http://dockledger.io/bpmn";

    private ModelAttributes() {}

    /** The milestone that the element reaches, if it names one. */
    public static Optional<String> milestone(BaseElement element) {
        return attribute(element, "milestone");
    }

    /** The duty that segregation of duties sees in the user task, if it names one. */
    public static Optional<String> duty(BaseElement element) {
        return attribute(element, "duty");
    }

    private static Optional<String> attribute(BaseElement element, String name) {
        return element.getAttributes().getOrDefault(name, List.of()).stream()
                .filter(attribute -> NAMESPACE.equals(attribute.getNamespace()))
                .map(ExtensionAttribute::getValue)
                .findFirst();
    }
}
