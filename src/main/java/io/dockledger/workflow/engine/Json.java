package io.dockledger.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Lists as process variables: JSON, because a serialised Java object would tie stored cases to classes. */
public final class Json {

    private Json() {}

    /** One of the texts, as a loop over them hands it on. */
    public static String text(Object element) {
        return element instanceof JsonNode json ? json.asText() : String.valueOf(element);
    }

    public static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(texts.size());
        texts.forEach(array::add);
        return array;
    }
}
