package io.dockledger.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands now.
 *
 * @param key such as {@code purchase-order:4500017}
 * @param supplier number
 * @param validFrom first day on which an invoice may be issued for it; null for any
 * @param validTo last day; null for any
 * @param total of lines, or of lines and charges, without tax; null when not stated
 * @param charges that are planned
 */
public record OrderFacts(
        String key,
        String number,
        String supplier,
        String currency,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        OrderStanding standing,
        @Nullable BigDecimal total,
        List<Charge> charges,
        List<Line> lines) {

    /**
     * What was ordered.
     *
     * @param supplierSku the supplier's own number for the item
     * @param family the item's family, which limits may depend on
     * @param price for {@code priceBase} of {@code priceUnit}
     * @param amount of the line, without tax; null when not stated
     */
    public record Line(
            String line,
            String sku,
            @Nullable String supplierSku,
            @Nullable String family,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal priceBase,
            String priceUnit,
            @Nullable BigDecimal amount) {}
}
