package io.dockledger.matching;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were received well and went back to the supplier: they may not be billed.
 *
 * @param key of the return's document
 * @param order number of the order it is for
 */
public record ReturnFacts(String key, String order, List<Line> lines) {

    /**
     * What went back.
     *
     * @param orderLine null when the return does not say; then the item decides
     * @param quantity in {@code unit}, not negative
     */
    public record Line(String line, @Nullable String orderLine, String sku, BigDecimal quantity, String unit) {}
}
