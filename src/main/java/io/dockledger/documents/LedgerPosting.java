package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says that it posted for an inventory adjustment.
 *
 * @param number the ledger's own number
 * @param posting which of the postings that it was told; none where it does not say
 * @param quantity below zero for what left the stock
 * @param amount its value, with the sign of the quantity, in the adjustment's currency
 * @param reversedOn the day on which the ledger took it back; none while it stands
 */
public record LedgerPosting(
        String number,
        @Nullable String posting,
        BigDecimal quantity,
        @Nullable BigDecimal amount,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate reversedOn,
        @Nullable String reversalReason) {

    public boolean stands() {
        return reversedOn == null;
    }

    LedgerPosting reversed(LocalDate on, @Nullable String reason) {
        return new LedgerPosting(number, posting, quantity, amount, postedOn, on, reason);
    }
}
