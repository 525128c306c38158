package io.dockledger.documents.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.Party;
import io.dockledger.identity.web.Formats;
import io.dockledger.identity.web.Words;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what the members of documents hold as people read it. */
final class Written {

    /** What is an amount of money, though nothing of its type says so. */
    private static final Set<String> MONEY = Set.of(
            "amount", "total", "lineTotal", "taxTotal", "taxExclusive", "taxable", "price", "unitCost", "posted");

    private final Words words;
    private final Formats formats;

    Written(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** The members of a document, of its line or of a part of it by name, in the order in which they are declared. */
    static Map<String, @Nullable Object> members(Record record) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Arrays.stream(record.getClass().getRecordComponents())
                .forEach(component -> members.put(component.getName(), value(component, record)));
        return members;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "%s of a %s cannot be read."
                            .formatted(component.getName(), record.getClass().getSimpleName()),
                    impossible);
        }
    }

    /** Whether there is anything to be read: no zero, nothing empty. */
    static boolean says(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() != 0;
        }
        if (value instanceof Collection<?> several) {
            return !several.isEmpty();
        }
        if (value instanceof Map<?, ?> several) {
            return !several.isEmpty();
        }
        return value != null && !value.toString().isBlank();
    }

    /** @param name of the member that holds the value */
    String text(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> text(name, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Party party) {
            return party.name() == null ? party.number() : party.name() + " (" + party.number() + ")";
        }
        if (value instanceof Record part) {
            return named(members(part));
        }
        if (value instanceof Map<?, ?> several) {
            return named(several);
        }
        return value == null ? "" : single(name, value);
    }

    private String single(String name, Object value) {
        if (value instanceof BigDecimal number) {
            return MONEY.contains(name) ? formats.money(number, null) : formats.number(number);
        }
        if (value instanceof LocalDate day) {
            return formats.day(day);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Enum<?> code) {
            return words.within(code.name());
        }
        return value instanceof JsonNode node ? said(node) : words.readable(value.toString());
    }

    private static String said(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private String named(Map<?, ?> members) {
        return members.entrySet().stream()
                .filter(member -> says(member.getValue()))
                .map(member -> named(String.valueOf(member.getKey()), member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String named(String name, @Nullable Object value) {
        return words.within(name) + " " + text(name, value);
    }
}
