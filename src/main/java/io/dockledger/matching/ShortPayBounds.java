package io.dockledger.matching;

import io.dockledger.money.Money;

/**
 * How much of an invoice may be withheld for one variance. A short payment takes off all that is in dispute: what it left
 * of that would be paid although nobody accepted it.
 *
 * @param least all that is in dispute, as far as it is still to pay
 * @param most all that is still to pay
 */
public record ShortPayBounds(Money least, Money most) {

    /**
     * Throws {@link IllegalArgumentException} where the currencies differ.
     *
     * @param disputed the value of the variance
     * @param payable what is to pay of the invoice as it is matched now
     */
    public static ShortPayBounds of(Money disputed, Money payable) {
        return new ShortPayBounds(disputed.compareTo(payable) < 0 ? disputed : payable, payable);
    }

    /** Whether part of what is in dispute would be paid. */
    public boolean leavesDispute(Money withheld) {
        return withheld.compareTo(least) < 0;
    }

    /** Whether more would be withheld than is to pay. */
    public boolean exceedsPayable(Money withheld) {
        return withheld.compareTo(most) > 0;
    }
}
