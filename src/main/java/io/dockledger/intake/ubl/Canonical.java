package io.dockledger.intake.ubl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Event data in the making; what is null or blank is left out. */
final class Canonical {

    private static final int LONGEST_TEXT = 500;

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    /** An identifier: white space at the ends and doubled within says nothing. */
    Canonical text(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(name, value.strip().replaceAll("\\s+", " "));
        }
        return this;
    }

    /** Prose, shortened to what the event types take; the whole of it stays in the raw document. */
    Canonical prose(String name, @Nullable String value) {
        return text(name, value == null || value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT));
    }

    Canonical decimal(String name, @Nullable BigDecimal value) {
        if (value != null) {
            node.put(name, value.toPlainString());
        }
        return this;
    }

    Canonical date(String name, @Nullable LocalDate value) {
        if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    Canonical object(String name, @Nullable Canonical value) {
        if (value != null && !value.node.isEmpty()) {
            node.set(name, value.node);
        }
        return this;
    }

    Canonical list(String name, Collection<Canonical> values) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(name);
            values.forEach(value -> list.add(value.node));
        }
        return this;
    }

    Canonical texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(name);
            values.forEach(list::add);
        }
        return this;
    }
}
