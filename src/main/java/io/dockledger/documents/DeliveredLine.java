package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of one line of a shipment the customer took.
 *
 * @param line the shipment's line
 * @param quantity what was handed over and kept
 * @param refused what the customer did not take, on top of {@code quantity}
 * @param reason why it was refused
 */
public record DeliveredLine(
        String line,
        @Nullable String sku,
        BigDecimal quantity,
        String unit,
        BigDecimal refused,
        @Nullable String reason,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public DeliveredLine {
        extra = Map.copyOf(extra);
    }
}
