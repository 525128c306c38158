package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to send back on one line.
 *
 * @param order the sales order under which it was sold
 * @param invoice our invoice by which it was billed
 * @param replacedBy the order under which the customer has been sent another one for it
 */
public record ReturnAuthorisationLine(
        String line,
        @Nullable String order,
        @Nullable String orderLine,
        @Nullable String invoice,
        @Nullable String invoiceLine,
        String sku,
        @Nullable String description,
        BigDecimal quantity,
        String unit,
        @Nullable String replacedBy,
        @Nullable String lot,
        Map<String, JsonNode> extra)
        implements DocumentLine {

    public ReturnAuthorisationLine {
        extra = Map.copyOf(extra);
    }
}
