package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer ordered on one line, and how far the warehouse is with it.
 *
 * @param customerSku the item's number with the customer
 * @param priceBase the price is for so many of {@code priceUnit}; 1 where the order does not say
 * @param priceUnit the line's unit where the order does not say
 * @param amount as the order states it, which can contradict its own price and quantity
 * @param picked taken from the shelves so far, in the line's unit
 * @param packed packed so far, in the line's unit
 */
public record SalesOrderLine(
        String line,
        String sku,
        @Nullable String customerSku,
        @Nullable String family,
        @Nullable String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal priceBase,
        String priceUnit,
        @Nullable BigDecimal amount,
        BigDecimal picked,
        BigDecimal packed,
        Map<String, JsonNode> extra)
        implements OrderLine {

    public SalesOrderLine {
        extra = Map.copyOf(extra);
    }

    @Override
    public @Nullable String partnerSku() {
        return customerSku;
    }

    SalesOrderLine picked(BigDecimal more) {
        return with(picked.add(more), packed);
    }

    SalesOrderLine packed(BigDecimal more) {
        return with(picked, packed.add(more));
    }

    /** The line with what the warehouse did for an earlier version of it. */
    SalesOrderLine asFarAs(SalesOrderLine before) {
        return with(before.picked, before.packed);
    }

    private SalesOrderLine with(BigDecimal nowPicked, BigDecimal nowPacked) {
        return new SalesOrderLine(
                line,
                sku,
                customerSku,
                family,
                description,
                quantity,
                unit,
                price,
                priceBase,
                priceUnit,
                amount,
                nowPicked,
                nowPacked,
                extra);
    }
}
