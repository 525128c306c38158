package io.dockledger.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * Goods of a return that went on to their supplier.
 *
 * @param key such as {@code vendor-return:V-2}
 * @param credited whether the supplier's credit note, or our debit note, has come for it
 */
public record VendorFacts(String key, boolean credited, List<Line> lines) {

    /** @param quantity in {@code unit}, not negative */
    public record Line(String sku, BigDecimal quantity, String unit) {}
}
