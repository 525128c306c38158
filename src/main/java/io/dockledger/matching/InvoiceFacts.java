package io.dockledger.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice.
 *
 * @param key such as {@code invoice:S-100/4711}
 * @param supplier number
 * @param orders numbers of the orders that it names as a whole; its lines may name more
 * @param contentHash of the bytes in which it came; null when not known
 */
public record InvoiceFacts(
        String key,
        String number,
        String supplier,
        String currency,
        LocalDate issuedOn,
        InvoiceStanding standing,
        List<String> orders,
        List<Line> lines,
        List<Charge> charges,
        List<Charge> allowances,
        DocumentTotals totals,
        @Nullable String contentHash) {

    /**
     * What is billed.
     *
     * @param order number; null for the invoice's order
     * @param orderLine null when the invoice does not say; then the item decides
     * @param sku the buyer's or the supplier's number for the item
     * @param price for {@code priceBase} of {@code priceUnit}
     * @param amount of the line, without tax
     */
    public record Line(
            String line,
            @Nullable String order,
            @Nullable String orderLine,
            @Nullable String sku,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal priceBase,
            String priceUnit,
            BigDecimal amount,
            @Nullable BigDecimal taxPercent,
            @Nullable BigDecimal taxAmount) {}
}
