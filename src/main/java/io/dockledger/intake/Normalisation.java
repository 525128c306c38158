package io.dockledger.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dockledger.intake.IntakeRefused.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings event data into one form, in place: decimals as plain decimal text, names of lines as text, what is null left
 * out. Runs before the schema is applied, so it also finds what a schema cannot: text that no database can hold, and
 * numbers that would fill it.
 */
final class Normalisation {

    /** The fields that are decimals wherever they stand in the event types. */
    private static final Set<String> DECIMALS = Set.of(
            "quantity",
            "price",
            "priceBase",
            "amount",
            "total",
            "lineTotal",
            "taxExclusive",
            "taxTotal",
            "prepaid",
            "rounding",
            "taxable",
            "percent",
            "taxPercent",
            "taxAmount",
            "short",
            "rejected",
            "accepted",
            "backordered",
            "refused",
            "booked",
            "counted",
            "unitCost");

    private static final Set<String> LINE_NAMES =
            Set.of("line", "orderLine", "invoiceLine", "authorisationLine", "version");

    /** A number that may be written shorter; nearly all are plain already, and cost no more than a glance. */
    private static final Pattern PADDED =
            Pattern.compile("-[0-9]{1,15}([.][0-9]{1,10})?|0[0-9]{1,14}([.][0-9]{1,10})?");

    private static final int MOST_DIGITS = 40;

    private final List<Fault> faults = new ArrayList<>();
    private final Pointer pointer;

    private Normalisation(String at) {
        this.pointer = new Pointer(at);
    }

    /**
     * @param at the JSON pointer of the data within what was sent
     * @return what is wrong; empty where nothing is
     */
    static List<Fault> normalise(ObjectNode data, String at) {
        Normalisation normalisation = new Normalisation(at);
        normalisation.object(data);
        return normalisation.faults;
    }

    private void object(ObjectNode node) {
        Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            pointer.push(field.getKey());
            if (field.getValue().isNull()) {
                fields.remove();
            } else {
                JsonNode plain = value(field.getKey(), field.getValue());
                if (plain != null) {
                    field.setValue(plain);
                }
            }
            checkText(field.getKey());
            pointer.pop();
        }
    }

    private void array(ArrayNode node) {
        for (int index = 0; index < node.size(); index++) {
            pointer.push(index);
            value("", node.get(index));
            pointer.pop();
        }
    }

    /** What to write instead of the value, or null to leave it. */
    private @Nullable JsonNode value(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            object(object);
        } else if (value instanceof ArrayNode array) {
            array(array);
        } else if (value.isNumber()) {
            return number(name, value);
        } else if (value.isTextual()) {
            checkText(value.textValue());
            return DECIMALS.contains(name) ? unpadded(value.textValue()) : null;
        }
        return null;
    }

    private @Nullable JsonNode number(String name, JsonNode value) {
        BigDecimal number = value.decimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            faults.add(new Fault(pointer.toString(), "has more than %d digits".formatted(MOST_DIGITS)));
            return null;
        }
        boolean asText = DECIMALS.contains(name) || (value.isIntegralNumber() && LINE_NAMES.contains(name));
        return asText ? TextNode.valueOf(number.toPlainString()) : null;
    }

    private static @Nullable JsonNode unpadded(String text) {
        return PADDED.matcher(text).matches() ? TextNode.valueOf(new BigDecimal(text).toPlainString()) : null;
    }

    private void checkText(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0) {
                faults.add(new Fault(pointer.toString(), "contains the character U+0000"));
                return;
            }
            if (Character.isSurrogate(character)) {
                if (index + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(index + 1))) {
                    faults.add(new Fault(pointer.toString(), "contains half of a surrogate pair"));
                    return;
                }
                index++;
            }
        }
    }
}
