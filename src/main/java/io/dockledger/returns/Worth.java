package io.dockledger.returns;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import io.dockledger.returns.GivenBack.Share;
import io.dockledger.returns.GivenBack.Taken;
import java.util.ArrayList;
import java.util.List;

/** What goods had cost the customer, for people and limits. */
final class Worth {

    private Worth() {}

    /**
     * What is over is worth what the oldest of the sales had cost.
     *
     * @param taken of the sales; nothing is worth anything where there are none
     */
    static Money of(Sales sales, Taken taken, String currency) {
        if (sales.areNone()) {
            return Money.zero(currency);
        }
        List<Share> all = new ArrayList<>(taken.shares());
        all.add(new Share(sales.first(), taken.over()));
        Ratio worth = Ratio.ZERO;
        for (Share share : all) {
            Sale sale = share.sale();
            if (sale.currency().equals(currency)) {
                worth = worth.plus(sale.paid().times(share.amount().dividedBy(sale.sold())));
            }
        }
        return new Money(worth.toDecimal(), currency).rounded();
    }
}
