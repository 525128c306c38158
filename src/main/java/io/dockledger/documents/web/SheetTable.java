package io.dockledger.documents.web;

import io.dockledger.documents.web.DocumentSheet.Cell;
import io.dockledger.documents.web.DocumentSheet.Column;
import io.dockledger.documents.web.DocumentSheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays out parts of the same kind in rows. */
final class SheetTable {

    private static final String SKU = "sku";
    private static final String DESCRIPTION = "description";
    private static final String QUANTITY = "quantity";
    private static final String UNIT = "unit";
    private static final String PRICE = "price";
    private static final String PRICE_BASE = "priceBase";
    private static final String PRICE_UNIT = "priceUnit";

    /** What stands beside another value instead of in a column of its own, by that other. */
    private static final Map<String, Set<String>> BESIDE =
            Map.of(SKU, Set.of(DESCRIPTION), QUANTITY, Set.of(UNIT), PRICE, Set.of(PRICE_BASE, PRICE_UNIT));

    private final MemberNames names;
    private final Written written;
    private final Function<String, @Nullable String> itemNames;

    SheetTable(MemberNames names, Written written, Function<String, @Nullable String> itemNames) {
        this.names = names;
        this.written = written;
        this.itemNames = itemNames;
    }

    /** @param rows all with the same members */
    Table of(String name, List<Map<String, @Nullable Object>> rows) {
        List<String> shown = rows.get(0).keySet().stream()
                .filter(member -> !standsBeside(member, rows.get(0).keySet()))
                .filter(member -> rows.stream().anyMatch(row -> Written.says(row.get(member))))
                .toList();
        return new Table(
                name,
                shown.stream().map(member -> column(member, rows)).toList(),
                rows.stream()
                        .map(row ->
                                shown.stream().map(member -> cell(member, row)).toList())
                        .toList());
    }

    private static boolean standsBeside(String member, Set<String> members) {
        return BESIDE.entrySet().stream()
                .anyMatch(pair -> pair.getValue().contains(member) && members.contains(pair.getKey()));
    }

    private Column column(String member, List<Map<String, @Nullable Object>> rows) {
        boolean numeric = rows.stream()
                .map(row -> row.get(member))
                .filter(Objects::nonNull)
                .allMatch(BigDecimal.class::isInstance);
        return new Column(names.of(member), numeric);
    }

    private Cell cell(String member, Map<String, @Nullable Object> row) {
        Object value = row.get(member);
        String text = written.text(member, value);
        return switch (value == null ? "" : member) {
            case SKU -> new Cell(text, row.get(DESCRIPTION) instanceof String name ? name : itemNames.apply(text));
            case QUANTITY -> new Cell(row.containsKey(UNIT) ? text + " " + row.get(UNIT) : text, null);
            case PRICE -> new Cell(text, per(row));
            default -> new Cell(text, null);
        };
    }

    private @Nullable String per(Map<String, @Nullable Object> row) {
        if (!(row.get(PRICE_BASE) instanceof BigDecimal base)) {
            return null;
        }
        String unit = String.valueOf(row.get(PRICE_UNIT));
        return base.compareTo(BigDecimal.ONE) == 0
                ? "per " + unit
                : "per " + written.text(PRICE_BASE, base) + " " + unit;
    }
}
