package io.dockledger.returns;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/**
 * What is owed for one line of a return.
 *
 * @param line the line of the return
 * @param invoice key of the invoice by which it was sold
 * @param quantity what is credited, in the unit in which it was sold; goods that are worth half count half
 * @param amount what was paid for that, without tax
 * @param restocking what is kept of it
 * @param shipping what is given back of the shipping
 */
public record CreditLine(
        String line,
        String invoice,
        String sku,
        Quantity quantity,
        Money amount,
        Money restocking,
        Money shipping,
        Money tax) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @param counted how much of what was sold is credited, in its unit */
    static CreditLine of(String line, Sale sale, Ratio counted, ReturnTerms terms) {
        String currency = sale.invoice().currency();
        Ratio share = counted.dividedBy(sale.sold());
        Ratio price = sale.paid().times(share);
        Ratio kept = price.times(Ratio.of(terms.restockingPercent(), HUNDRED));
        Ratio shipping = terms.shippingRefunded() ? sale.shipping().times(share) : Ratio.ZERO;
        Money paid = money(price, currency);
        Money restocking = money(kept, currency);
        Money refunded = money(shipping, currency);
        Money taxed = paid.minus(restocking).plus(refunded);
        return new CreditLine(
                line,
                sale.invoice().key(),
                String.valueOf(sale.line().sku()),
                new Quantity(counted.toDecimal(), sale.line().unit()),
                paid,
                restocking,
                refunded,
                money(sale.taxRate().times(taxed.amount()), currency));
    }

    private static Money money(Ratio amount, String currency) {
        return new Money(amount.toDecimal(), currency).rounded();
    }

    /** What the customer gets for the line. */
    public Money total() {
        return amount.minus(restocking).plus(shipping).plus(tax);
    }
}
