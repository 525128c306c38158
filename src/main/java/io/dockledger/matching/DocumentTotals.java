package io.dockledger.matching;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The foot of an invoice or credit note as its sender wrote it. Null where it does not say.
 *
 * @param lineTotal sum of the line amounts
 * @param taxExclusive lines without allowances and with charges
 * @param total what shall be paid
 */
public record DocumentTotals(
        @Nullable BigDecimal lineTotal,
        @Nullable BigDecimal taxExclusive,
        @Nullable BigDecimal taxTotal,
        BigDecimal total,
        List<TaxSubtotal> taxes) {

    /**
     * Tax of one rate.
     *
     * @param taxable what is taxed
     * @param percent the rate
     */
    public record TaxSubtotal(
            @Nullable BigDecimal taxable, @Nullable BigDecimal percent, BigDecimal amount) {}
}
