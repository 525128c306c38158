package io.dockledger.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As much of an invoice as it takes to see whether another one is the same.
 *
 * @param total gross
 * @param contentHash of the bytes in which it came; null when not known
 */
public record InvoiceSketch(
        String key,
        String number,
        String supplier,
        String currency,
        BigDecimal total,
        LocalDate issuedOn,
        InvoiceStanding standing,
        @Nullable String contentHash) {

    public static InvoiceSketch of(InvoiceFacts invoice) {
        return new InvoiceSketch(
                invoice.key(),
                invoice.number(),
                invoice.supplier(),
                invoice.currency(),
                invoice.totals().total(),
                invoice.issuedOn(),
                invoice.standing(),
                invoice.contentHash());
    }
}
