package io.dockledger.matching;

import io.dockledger.money.Money;

/**
 * How much of an invoice may be withheld for one variance. A short payment takes off all that is in dispute: what it left
 * of that would be paid although nobody accepted it. Where part of that was paid already, it is taken off what is payable
 * all the same, and what was paid beyond that has to be answered for.
 *
 * @param least all that is in dispute, as far as it is payable
 * @param most all that is still unpaid, or the least where that is more
 */
public record ShortPayBounds(Money least, Money most) {

    /**
     * Throws {@link IllegalArgumentException} where the currencies differ.
     *
     * @param disputed the value of the variance, with its tax
     * @param payable what the invoice comes to as it is matched now
     * @param unpaid what is left of that after what was paid already
     */
    public static ShortPayBounds of(Money disputed, Money payable, Money unpaid) {
        Money least = disputed.compareTo(payable) < 0 ? disputed : payable;
        return new ShortPayBounds(least, unpaid.max(least));
    }

    /** Whether part of what is in dispute would be paid. */
    public boolean leavesDispute(Money withheld) {
        return withheld.compareTo(least) < 0;
    }

    /** Whether more would be withheld than there is a reason or money for. */
    public boolean exceedsUnpaid(Money withheld) {
        return withheld.compareTo(most) > 0;
    }
}
