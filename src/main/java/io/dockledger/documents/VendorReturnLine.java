package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went back to the supplier on one line, and which line of its order had brought it. */
public record VendorReturnLine(
        String line,
        @Nullable String orderLine,
        String sku,
        BigDecimal quantity,
        String unit,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public VendorReturnLine {
        extra = Map.copyOf(extra);
    }
}
