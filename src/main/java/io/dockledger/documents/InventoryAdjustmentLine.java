package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One difference among those that an inventory adjustment bundles.
 *
 * @param source the key of the count or report that it comes from
 * @param sourceLine its line there
 * @param cause {@link InventoryAdjustment#COUNT}, or what the report says
 * @param booked what the books said, in {@code unit}; none for what was reported
 * @param quantity by how much the stock is not as booked, in {@code unit}; what a recount found stands above the count
 * @param unitCost for one {@code unit}, in the adjustment's currency
 * @param foundBy who counted or reported it, where the source says so
 * @param recountedBy who counted it anew, or found that nobody can
 */
public record InventoryAdjustmentLine(
        String line,
        String source,
        String sourceLine,
        String cause,
        String sku,
        @Nullable String location,
        @Nullable String lot,
        @Nullable BigDecimal booked,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal unitCost,
        LocalDate foundOn,
        @Nullable String foundBy,
        @Nullable String recountedBy)
        implements DocumentLine {

    @Override
    public @Nullable BigDecimal price() {
        return unitCost;
    }

    @Override
    public @Nullable BigDecimal amount() {
        return unitCost == null ? null : unitCost.multiply(quantity);
    }

    /** Whether it can be counted anew: what was reported damaged, say, cannot. */
    public boolean isCounted() {
        return booked != null;
    }

    public boolean isRecounted() {
        return recountedBy != null;
    }

    /** @param counted what was counted now, in {@code unit} */
    InventoryAdjustmentLine recounted(BigDecimal counted, String by) {
        if (booked == null) {
            throw new InvalidChange("Line %s was reported, not counted, and cannot be counted anew.".formatted(line));
        }
        return new InventoryAdjustmentLine(
                line,
                source,
                sourceLine,
                cause,
                sku,
                location,
                lot,
                booked,
                counted.subtract(booked),
                unit,
                unitCost,
                foundOn,
                foundBy,
                by);
    }

    /** Whoever tried to count it anew could not, so that the count stands. */
    InventoryAdjustmentLine uncountable(String by) {
        return booked == null || isRecounted() ? this : recounted(booked.add(quantity), by);
    }

    InventoryAdjustmentLine numbered(String number) {
        return new InventoryAdjustmentLine(
                number,
                source,
                sourceLine,
                cause,
                sku,
                location,
                lot,
                booked,
                quantity,
                unit,
                unitCost,
                foundOn,
                foundBy,
                recountedBy);
    }
}
