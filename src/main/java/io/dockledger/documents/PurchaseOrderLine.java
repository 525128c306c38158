package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered on one line.
 *
 * @param priceBase the price is for so many of {@code priceUnit}; 1 where the order does not say
 * @param priceUnit the line's unit where the order does not say
 * @param amount as the order states it, which can contradict its own price and quantity
 */
public record PurchaseOrderLine(
        String line,
        String sku,
        @Nullable String supplierSku,
        @Nullable String family,
        @Nullable String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal priceBase,
        String priceUnit,
        @Nullable BigDecimal amount,
        Map<String, JsonNode> extra)
        implements OrderLine {

    public PurchaseOrderLine {
        extra = Map.copyOf(extra);
    }

    @Override
    public @Nullable String partnerSku() {
        return supplierSku;
    }

    /** The line with another quantity or price; what was stated as its amount no longer holds and is worked out. */
    PurchaseOrderLine corrected(@Nullable BigDecimal newQuantity, @Nullable BigDecimal newPrice) {
        BigDecimal nowQuantity = newQuantity == null ? quantity : newQuantity;
        BigDecimal nowPrice = newPrice == null ? price : newPrice;
        BigDecimal nowAmount = unit.equals(priceUnit)
                ? nowQuantity.multiply(nowPrice).divide(priceBase, 2, RoundingMode.HALF_UP)
                : null;
        return new PurchaseOrderLine(
                line,
                sku,
                supplierSku,
                family,
                description,
                nowQuantity,
                unit,
                nowPrice,
                priceBase,
                priceUnit,
                nowAmount,
                extra);
    }
}
