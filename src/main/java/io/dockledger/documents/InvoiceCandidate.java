package io.dockledger.documents;

import io.dockledger.money.DocumentNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another invoice that looks like a given one.
 *
 * @param normalisedNumber as {@link DocumentNumber#normalised} writes it
 * @param total with tax, in {@code currency}
 * @param contentHash of the raw bytes as received, where known
 * @param sequence of its current version, which for an invoice that stands is the one in which it came
 */
public record InvoiceCandidate(
        DocumentKey key,
        String supplier,
        String number,
        String normalisedNumber,
        String currency,
        BigDecimal total,
        LocalDate issuedOn,
        @Nullable String contentHash,
        Invoice.Status status,
        long sequence) {

    /** Whether this one was known here when the other one came. */
    public boolean cameBefore(RecordedDocument other) {
        return sequence < other.sequence();
    }

    /** @throws IllegalArgumentException where it is no invoice */
    static InvoiceCandidate of(RecordedDocument recorded) {
        if (!(recorded.document() instanceof Invoice invoice)) {
            throw new IllegalArgumentException(recorded.key() + " is not an invoice.");
        }
        return of(invoice, recorded.provenance().contentHash(), recorded.sequence());
    }

    static InvoiceCandidate of(Invoice invoice, @Nullable String contentHash, long sequence) {
        return new InvoiceCandidate(
                invoice.key(),
                invoice.supplier().number(),
                invoice.number(),
                DocumentNumber.normalised(invoice.number()),
                invoice.currency(),
                invoice.total(),
                invoice.issuedOn(),
                contentHash,
                invoice.status(),
                sequence);
    }
}
