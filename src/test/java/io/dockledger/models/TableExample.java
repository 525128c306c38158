package io.dockledger.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a decision table is asked, which rule must answer, and what it must say. Kept as one line of a file named as the
 * table under {@code src/test/resources/decision-tables}; its first line names the columns, {@code rule} first.
 */
record TableExample(int rule, Map<String, Object> asked, Map<String, Object> expected) {

    static List<TableExample> of(EvaluatedTable table) {
        List<String> lines = read(Path.of("src/test/resources/decision-tables", table.key() + ".csv"));
        String[] columns = lines.get(0).split(",", -1);
        return lines.stream().skip(1).map(line -> parse(table, columns, line)).toList();
    }

    private static TableExample parse(EvaluatedTable table, String[] columns, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.length) {
            throw new IllegalArgumentException(table.key() + ": not as many cells as columns in " + line);
        }
        List<String> inputs = table.inputs();
        Map<String, Object> asked = new LinkedHashMap<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (int i = 1; i < columns.length; i++) {
            (inputs.contains(columns[i]) ? asked : expected).put(columns[i], cells[i]);
        }
        asked.replaceAll(typed(Map.of(
                "amount",
                BigDecimal::new,
                "value",
                BigDecimal::new,
                "percent",
                BigDecimal::new,
                "periodMonth",
                BigDecimal::new,
                "hasOverride",
                Boolean::valueOf)));
        expected.replaceAll(typed(Map.of("qualityHold", Boolean::valueOf, "shippingRefunded", Boolean::valueOf)));
        return new TableExample(Integer.parseInt(cells[0]), asked, expected);
    }

    private static BiFunction<String, Object, Object> typed(Map<String, Function<String, Object>> types) {
        return (column, text) ->
                types.getOrDefault(column, unchanged -> unchanged).apply(text.toString());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
