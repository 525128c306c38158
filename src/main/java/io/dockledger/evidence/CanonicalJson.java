package io.dockledger.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value in the one form that RFC 8785 gives it, so that whoever holds the same facts computes the same hash.
 * Knows maps, collections, strings, booleans, null and whole numbers. Decimals, big integers, times and ids become
 * strings; floating point numbers are refused, because nothing that is proved here may depend on how a machine rounds.
 */
final class CanonicalJson {

    /** Beyond this a reader that keeps numbers as IEEE doubles, as RFC 8785 assumes, would see another number. */
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder(256);

    private CanonicalJson() {}

    /** A value that is canonical text already and is copied as it stands. */
    record Written(String json) {}

    /** @throws IllegalArgumentException when the value or something within it has no canonical form */
    static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Written written) {
            out.append(written.json());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Collection<?> collection) {
            writeList(collection);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else {
            writeString(text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof CharSequence
                || value instanceof TemporalAccessor
                || value instanceof UUID
                || value instanceof Enum<?>) {
            return value.toString();
        }
        throw new IllegalArgumentException("A %s cannot stand in evidence; give it as a string, number, list or map."
                .formatted(value.getClass().getName()));
    }

    private void writeMap(Map<?, ?> map) {
        // String.compareTo compares UTF-16 code units, which is the order that RFC 8785 asks for.
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        char separator = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            writeString(entry.getKey());
            out.append(':');
            write(entry.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeList(Collection<?> values) {
        char separator = '[';
        for (Object value : values) {
            out.append(separator);
            write(value);
            separator = ',';
        }
        out.append(values.isEmpty() ? "[]" : "]");
    }

    private void writeNumber(Number number) {
        if (number instanceof BigDecimal decimal) {
            writeString(decimal.toPlainString());
        } else if (number instanceof Double || number instanceof Float) {
            throw new IllegalArgumentException(
                    "The floating point number %s cannot stand in evidence; use a BigDecimal.".formatted(number));
        } else if (number instanceof BigInteger) {
            writeString(number.toString());
        } else if (number.longValue() > LARGEST || number.longValue() < -LARGEST) {
            throw new IllegalArgumentException(
                    "The number %s is too large for canonical JSON; give it as a string.".formatted(number));
        } else {
            out.append(number);
        }
    }

    private void writeString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = writePair(text, i);
            } else {
                writeChar(c);
            }
        }
        out.append('"');
    }

    private int writePair(String text, int at) {
        if (at + 1 >= text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("A string with half a surrogate pair has no canonical form.");
        }
        out.append(text, at, at + 2);
        return at + 1;
    }

    private void writeChar(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u00%02x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
