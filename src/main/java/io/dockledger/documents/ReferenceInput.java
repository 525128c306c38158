package io.dockledger.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dockledger.documents.ReferenceDataRefused.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of reference data as text, from CSV with a header line or from a JSON array of objects. */
final class ReferenceInput {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ReferenceInput() {}

    /** Told to every reader of rows alike: nobody loads a million rows by one request. */
    static final int MOST_ROWS = 100_000;

    static List<ReferenceRow> csv(String text, ReferenceSet<?> set, List<Fault> faults) {
        List<Csv.Line> lines = Csv.read(text);
        if (lines.isEmpty()) {
            throw ReferenceDataRefused.unreadable(
                    "There is nothing in it. The first line names the columns: " + String.join(",", set.columns()));
        }
        List<String> header = lines.get(0).cells().stream().map(String::strip).toList();
        checkHeader(header, set);
        List<ReferenceRow> rows = new ArrayList<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            String place = "row " + line.number();
            if (line.cells().size() > header.size()) {
                faults.add(new Fault(
                        place,
                        "has %d values for %d columns".formatted(line.cells().size(), header.size())));
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
                values.put(header.get(i), line.cells().get(i));
            }
            rows.add(new ReferenceRow(place, values, faults));
        }
        return limited(rows);
    }

    private static void checkHeader(List<String> header, ReferenceSet<?> set) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!set.columns().contains(column)) {
                throw ReferenceDataRefused.unreadable("There is no column '%s' here; the columns are %s."
                        .formatted(column, String.join(", ", set.columns())));
            }
            if (!seen.add(column)) {
                throw ReferenceDataRefused.unreadable("The column '%s' stands there twice.".formatted(column));
            }
        }
        for (String column : set.requiredColumns()) {
            if (!seen.contains(column)) {
                throw ReferenceDataRefused.unreadable("The column '%s' is missing.".formatted(column));
            }
        }
    }

    static List<ReferenceRow> json(String text, ReferenceSet<?> set, List<Fault> faults) {
        JsonNode array = array(text);
        List<ReferenceRow> rows = new ArrayList<>();
        for (JsonNode element : array) {
            String place = "row " + (rows.size() + 1);
            rows.add(new ReferenceRow(place, values(element, place, set, faults), faults));
        }
        return limited(rows);
    }

    private static JsonNode array(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree.isArray()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw ReferenceDataRefused.unreadable("It is not JSON, or names a member twice, at line %d, column %d."
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
        throw ReferenceDataRefused.unreadable("It is not a JSON array of objects.");
    }

    private static Map<String, String> values(JsonNode element, String place, ReferenceSet<?> set, List<Fault> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!element.isObject()) {
            faults.add(new Fault(place, "is not an object"));
        }
        for (Map.Entry<String, JsonNode> member : element.properties()) {
            String at = place + ", " + member.getKey();
            if (!set.columns().contains(member.getKey())) {
                faults.add(new Fault(at, "is not known; the members are " + String.join(", ", set.columns())));
            } else if (member.getValue().isContainerNode()) {
                faults.add(new Fault(at, "is not a single value"));
            } else if (!member.getValue().isNull()) {
                values.put(member.getKey(), text(member.getValue()));
            }
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static List<ReferenceRow> limited(List<ReferenceRow> rows) {
        if (rows.size() > MOST_ROWS) {
            throw ReferenceDataRefused.unreadable(
                    "It has %d rows; send at most %d at once.".formatted(rows.size(), MOST_ROWS));
        }
        return rows;
    }
}
