package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier takes back on one line; quantity and amount are positive.
 *
 * @param invoiceLine the line of the invoice that it credits
 * @param amount without tax, as stated
 */
public record CreditNoteLine(
        String line,
        @Nullable String invoiceLine,
        @Nullable String orderLine,
        @Nullable String sku,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal price,
        BigDecimal priceBase,
        String priceUnit,
        BigDecimal amount,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public CreditNoteLine {
        extra = Map.copyOf(extra);
    }
}
