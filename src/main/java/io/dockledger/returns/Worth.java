package io.dockledger.returns;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;

/** What goods had cost the customer, for people and limits. */
final class Worth {

    private Worth() {}

    /** @param sold how much of it, in the unit of its sale; nothing where it was never sold */
    static Money of(ReturnedLine line, Ratio sold, String currency) {
        Sale sale = line.sale();
        if (sale == null || !sale.invoice().currency().equals(currency)) {
            return Money.zero(currency);
        }
        return new Money(sale.paid().times(sold.dividedBy(sale.sold())).toDecimal(), currency).rounded();
    }
}
