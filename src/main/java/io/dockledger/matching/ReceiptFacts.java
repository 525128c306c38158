package io.dockledger.matching;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goods receipt as it stands now.
 *
 * @param key such as {@code goods-receipt:658398}
 * @param order number of the order it is for
 */
public record ReceiptFacts(String key, String order, List<Line> lines) {

    /**
     * What came. All quantities in {@code unit}, none negative.
     *
     * @param orderLine null when the receipt does not say; then the item decides
     * @param received all that came, with what was rejected, held or reversed later
     * @param rejected by whoever received it or by quality
     * @param reversed taken back because the receipt was posted wrongly
     * @param held by quality, until released or rejected
     */
    public record Line(
            String line,
            @Nullable String orderLine,
            String sku,
            String unit,
            BigDecimal received,
            BigDecimal rejected,
            BigDecimal reversed,
            BigDecimal held) {}
}
