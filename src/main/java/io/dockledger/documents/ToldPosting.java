package io.dockledger.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger was told to post for an inventory adjustment.
 *
 * @param number counts the postings of the adjustment from 1
 * @param quantity below zero for what leaves the stock, in the adjustment's unit
 * @param amount its value with the sign of the quantity, in the adjustment's currency; none where no cost is known
 * @param account where the stock's value is kept
 * @param counterAccount which takes the loss or the gain
 * @param takenBack what of the quantity the ledger posted and reversed, so that it is told no more
 */
public record ToldPosting(
        String number,
        BigDecimal quantity,
        @Nullable BigDecimal amount,
        String account,
        String counterAccount,
        BigDecimal takenBack) {

    /** What the ledger is still told to have posted. */
    public BigDecimal left() {
        return quantity.subtract(takenBack);
    }

    /** The value of what is left, in its proportion; none where no cost is known. */
    @Nullable
    BigDecimal leftAmount() {
        if (amount == null || takenBack.signum() == 0 || quantity.signum() == 0) {
            return amount;
        }
        return amount.multiply(left()).divide(quantity, amount.scale(), RoundingMode.HALF_UP);
    }

    ToldPosting takingBack(BigDecimal reversed) {
        return new ToldPosting(number, quantity, amount, account, counterAccount, takenBack.add(reversed));
    }
}
