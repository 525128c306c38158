package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By how much the stock of one item at one place is not as booked.
 *
 * @param quantity below zero for what is missing; a relocation takes from one place and adds to another
 * @param unitCost for one unit, in the currency of the report
 */
public record StockReportLine(
        String line,
        String sku,
        @Nullable String location,
        @Nullable String lot,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal unitCost,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public StockReportLine {
        extra = Map.copyOf(extra);
    }

    @Override
    public @Nullable BigDecimal price() {
        return unitCost;
    }
}
