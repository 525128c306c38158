package io.dockledger.inventory;

import io.dockledger.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger was told to post of an adjustment, and what it says that it posted. Quantities have the sign of the
 * difference.
 *
 * @param told less what was taken back
 * @param posted less what was taken back
 * @param toldWorth the value of what it was told; none where no cost is known
 * @param postedWorth the value that it says; none where it does not
 * @param tookBack whether it took something back since people last decided
 * @param patienceOver whether it has had its time to answer
 * @param expectedToCorrect whether somebody waits for it to put right what it posted
 */
public record LedgerFacts(
        BigDecimal told,
        BigDecimal posted,
        @Nullable Money toldWorth,
        @Nullable Money postedWorth,
        boolean tookBack,
        boolean patienceOver,
        boolean expectedToCorrect) {

    /** Whether it has posted all that it was told, and nothing else. */
    boolean isEven() {
        return posted.compareTo(told) == 0;
    }

    /** Whether it can still come to what it was told by posting more. */
    boolean isUnderWay() {
        return posted.signum() == 0
                || (posted.signum() == told.signum() && posted.abs().compareTo(told.abs()) < 0);
    }

    boolean hasOtherWorth() {
        return toldWorth != null && postedWorth != null && !toldWorth.equals(postedWorth);
    }
}
