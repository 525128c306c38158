package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one item at one place.
 *
 * @param booked what the books said; a line without it states no difference
 * @param unitCost for one unit, in the currency of the count
 */
public record InventoryCountLine(
        String line,
        String sku,
        @Nullable String location,
        @Nullable String lot,
        @Nullable BigDecimal booked,
        BigDecimal counted,
        String unit,
        @Nullable BigDecimal unitCost,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public InventoryCountLine {
        extra = Map.copyOf(extra);
    }

    @Override
    public BigDecimal quantity() {
        return counted;
    }

    @Override
    public @Nullable BigDecimal price() {
        return unitCost;
    }

    /** Counted less booked; zero where the line does not say what was booked. */
    public BigDecimal difference() {
        return booked == null ? BigDecimal.ZERO : counted.subtract(booked);
    }

    boolean isAt(String givenSku, @Nullable String givenLocation, @Nullable String givenLot) {
        return sku.equals(givenSku) && Objects.equals(location, givenLocation) && Objects.equals(lot, givenLot);
    }
}
