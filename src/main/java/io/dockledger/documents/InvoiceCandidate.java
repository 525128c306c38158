package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another invoice that looks like a given one.
 *
 * @param normalisedNumber without spaces, hyphens and leading zeros, in upper case
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
        String state,
        Instant recordedAt) {}
