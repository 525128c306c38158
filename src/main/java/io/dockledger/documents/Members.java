package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object. It remembers which were read, so that what is left can be kept as extra. */
final class Members {

    /** Far more than trade needs; one could write 1E+999999999 otherwise, and have us print all its zeros. */
    private static final int MOST_DIGITS = 40;

    private final JsonNode object;
    private final String pointer;
    private final Set<String> read = new HashSet<>();

    private Members(JsonNode object, String pointer) {
        if (!object.isObject()) {
            throw new UnreadableDocument(pointer, "an object is expected here");
        }
        this.object = object;
        this.pointer = pointer;
    }

    static Members of(JsonNode object) {
        return new Members(object, "");
    }

    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (value.isContainerNode()) {
            throw new UnreadableDocument(pointer + "/" + name, "a text is expected here");
        }
        String text = value.asText().strip();
        return text.isEmpty() ? null : text;
    }

    String needText(String name) {
        return need(name, text(name));
    }

    /** A decimal, be it written as a number or as a text. */
    @Nullable
    BigDecimal decimal(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        BigDecimal value = number(text);
        if (value == null || value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw new UnreadableDocument(pointer + "/" + name, "'" + text + "' is not a decimal number");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    BigDecimal decimal(String name, BigDecimal absent) {
        BigDecimal value = decimal(name);
        return value == null ? absent : value;
    }

    BigDecimal needDecimal(String name) {
        return need(name, decimal(name));
    }

    /** What is not said is not so. */
    boolean truth(String name) {
        return "true".equals(text(name));
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableDocument(pointer + "/" + name, "'" + text + "' is not a date such as 2026-10-01");
        }
    }

    LocalDate needDate(String name) {
        return need(name, date(name));
    }

    @Nullable
    Party party(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        Members party = new Members(value, pointer + "/" + name);
        return new Party(party.needText("number"), party.text("name"));
    }

    Party needParty(String name) {
        return need(name, party(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = value(name);
        if (value != null) {
            value.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }

    <T> List<T> list(String name, Function<Members, T> reader) {
        JsonNode array = value(name);
        List<T> list = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            list.add(reader.apply(new Members(array.get(i), pointer + "/" + name + "/" + i)));
        }
        return list;
    }

    <T> List<T> needList(String name, Function<Members, T> reader) {
        need(name, value(name));
        return list(name, reader);
    }

    /** The members that nobody has asked for; to be called last. */
    Map<String, JsonNode> extra() {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            if (!read.contains(member.getKey())) {
                extra.put(member.getKey(), member.getValue());
            }
        });
        return extra;
    }

    private @Nullable JsonNode value(String name) {
        read.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T need(String name, @Nullable T value) {
        if (value == null) {
            throw new UnreadableDocument(pointer + "/" + name, "is required and missing");
        }
        return value;
    }
}
