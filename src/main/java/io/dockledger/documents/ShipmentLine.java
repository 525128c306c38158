package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What left on one line of a shipment; all quantities are in {@code unit}.
 *
 * @param order the sales order's number; the lines of one shipment may serve several
 * @param reversed what did not leave after all or came back, out of {@code quantity}
 */
public record ShipmentLine(
        String line,
        String order,
        @Nullable String orderLine,
        String sku,
        BigDecimal quantity,
        String unit,
        BigDecimal reversed,
        @Nullable String lot,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public ShipmentLine {
        extra = Map.copyOf(extra);
    }

    /** What left and did not come back. */
    public BigDecimal shipped() {
        return quantity.subtract(reversed).max(BigDecimal.ZERO);
    }

    ShipmentLine reversed(BigDecimal more) {
        return new ShipmentLine(line, order, orderLine, sku, quantity, unit, reversed.add(more), lot, extra);
    }
}
