package io.dockledger.documents;

import io.dockledger.money.DocumentNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another invoice that looks like a given one.
 *
 * @param normalisedNumber as {@link DocumentNumber#normalised} writes it
 * @param total with tax, in {@code currency}
 * @param contentHash of the raw bytes as received, where known
 * @param recordedAt when its current version was recorded
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
        Instant recordedAt) {

    /** @throws IllegalArgumentException where it is no invoice */
    static InvoiceCandidate of(RecordedDocument recorded) {
        if (!(recorded.document() instanceof Invoice invoice)) {
            throw new IllegalArgumentException(recorded.key() + " is not an invoice.");
        }
        Provenance provenance = recorded.provenance();
        return of(invoice, provenance.contentHash(), provenance.recordedAt());
    }

    static InvoiceCandidate of(Invoice invoice, @Nullable String contentHash, Instant recordedAt) {
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
                recordedAt);
    }
}
