package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier has sent for one line.
 *
 * @param backordered what is still to be sent, in the line's unit
 */
public record DespatchAdviceLine(
        String line,
        @Nullable String orderLine,
        String sku,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal backordered,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public DespatchAdviceLine {
        extra = Map.copyOf(extra);
    }
}
