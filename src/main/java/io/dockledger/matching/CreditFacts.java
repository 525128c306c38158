package io.dockledger.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit note. All amounts and quantities are written as the supplier writes them, above zero.
 *
 * @param key such as {@code credit-note:S-100/C-12}
 * @param invoice key of the invoice that it credits
 * @param settled it counted when the payment of its invoice was released, and is not judged again
 */
public record CreditFacts(
        String key,
        String number,
        String invoice,
        String currency,
        LocalDate issuedOn,
        boolean settled,
        List<Line> lines,
        List<Charge> charges,
        List<Charge> allowances,
        DocumentTotals totals) {

    /**
     * What is credited: goods, when the amount is quantity x the price that was billed; otherwise only money.
     *
     * @param invoiceLine null when the credit note does not say; then order line, item or the only line decide
     * @param price for {@code priceBase} of {@code priceUnit}; null when not stated
     */
    public record Line(
            String line,
            @Nullable String invoiceLine,
            @Nullable String orderLine,
            @Nullable String sku,
            BigDecimal quantity,
            String unit,
            @Nullable BigDecimal price,
            BigDecimal priceBase,
            String priceUnit,
            BigDecimal amount) {}
}
