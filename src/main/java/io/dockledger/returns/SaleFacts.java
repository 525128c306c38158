package io.dockledger.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of ours that stands. All amounts are in its currency and without tax.
 *
 * @param key such as {@code sales-invoice:4711}
 * @param customer to whom it was billed
 * @param shipping all that was charged besides the goods
 * @param allowances what was taken off the whole invoice
 * @param taxPercent of the whole invoice, for lines that state none; null where it states no tax
 */
public record SaleFacts(
        String key,
        String number,
        String customer,
        String currency,
        LocalDate issuedOn,
        BigDecimal shipping,
        BigDecimal allowances,
        @Nullable BigDecimal taxPercent,
        List<Line> lines) {

    /** @param order number of the sales order that the line bills */
    public record Line(
            String line,
            @Nullable String order,
            @Nullable String orderLine,
            @Nullable String sku,
            BigDecimal quantity,
            String unit,
            BigDecimal amount,
            @Nullable BigDecimal taxPercent) {}
}
