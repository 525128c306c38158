package io.dockledger.inventory;

import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the differences of one item at one site that are judged together.
 *
 * @param document the key of the adjustment that bundles them
 * @param bundled how many differences they are
 * @param booked what the books said, all places together, in {@code unit}; zero where nothing was counted
 * @param difference by how much the stock is not as booked, in {@code unit}; below zero for a loss
 * @param worth what that is worth, without its sign; none where no cost is known
 * @param toBeRecounted whether something of it was counted once only
 * @param decision the last that was decided about it
 */
public record StockFacts(
        String document,
        String unit,
        int bundled,
        BigDecimal booked,
        BigDecimal difference,
        @Nullable Money worth,
        boolean toBeRecounted,
        @Nullable Decision decision,
        LedgerFacts ledger) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 2;

    /** @param approved whether the difference is to be posted; otherwise the books stay as they are */
    public record Decision(boolean approved, BigDecimal difference) {}

    /**
     * The difference in percent of what was booked, without its sign. Everything, where goods were counted that were not
     * booked at all; nothing, where nobody counted.
     *
     * @param counted whether any of it was counted
     */
    public BigDecimal percent(boolean counted) {
        if (!counted || difference.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return booked.signum() <= 0
                ? HUNDRED
                : difference.abs().multiply(HUNDRED).divide(booked, PERCENT_DIGITS, RoundingMode.HALF_UP);
    }

    /** What the ledger is still to be told. */
    BigDecimal toPost() {
        return difference.subtract(ledger.told());
    }

    /** Whether what was decided is about the difference as it is now. */
    boolean isDecided() {
        return decision != null && decision.difference().compareTo(difference) == 0;
    }
}
