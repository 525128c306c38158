package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier bills on one line.
 *
 * @param order the order's number, where the line itself names one
 * @param priceBase the price is for so many of {@code priceUnit}; 1 where the invoice does not say
 * @param priceUnit the line's unit where the invoice does not say
 * @param amount without tax, as the invoice states it
 */
public record InvoiceLine(
        String line,
        @Nullable String order,
        @Nullable String orderLine,
        @Nullable String sku,
        @Nullable String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal priceBase,
        String priceUnit,
        BigDecimal amount,
        @Nullable BigDecimal taxPercent,
        @Nullable BigDecimal taxAmount,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public InvoiceLine {
        extra = Map.copyOf(extra);
    }
}
