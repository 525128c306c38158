package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.util.List;

/** Freight and other charges are those that were planned, each planned one once for all invoices together. */
record ChargesRule(JudgedInvoice invoice, Findings findings) {

    /** What the invoice charges, against what its orders planned and earlier invoices left of it. */
    static JudgedCharges of(InvoiceFacts invoice, NamedOrders orders, List<InvoiceFacts> earlier, ExchangeRates rates) {
        JudgedCharges charges = new JudgedCharges();
        if (invoice.charges().isEmpty()) {
            return charges;
        }
        charges.bill(invoice.charges());
        for (OrderFacts order : orders.known()) {
            Ratio rate = rates.rate(order.currency(), invoice.currency(), invoice.issuedOn());
            // Without a rate nobody can say what was planned; the currency blocks the invoice anyway.
            if (rate == null) {
                return new JudgedCharges();
            }
            charges.plan(order.charges(), rate);
        }
        for (InvoiceFacts one : earlier) {
            Ratio rate = rates.rate(one.currency(), invoice.currency(), invoice.issuedOn());
            if (rate != null && sharesAnOrder(one, orders)) {
                charges.plan(one.charges(), rate.negated());
            }
        }
        return charges;
    }

    void check() {
        for (String kind : invoice.charges().kinds()) {
            Ratio over = invoice.charges().over(kind);
            if (over.signum() > 0 && !invoice.rounding().vanishes(over)) {
                report(kind, over);
            }
        }
    }

    private void report(String kind, Ratio over) {
        Money planned = invoice.rounding().money(invoice.charges().planned(kind));
        Money billed = invoice.rounding().money(invoice.charges().billed(kind));
        Money value = invoice.rounding().size(over);
        findings.add(
                invoice.subject().part(kind),
                Finding.counted(
                        VarianceKind.CHARGES,
                        Expectation.of(planned, billed),
                        new Measure(value.amount(), value.currency()),
                        Finding.percent(over, invoice.charges().planned(kind)),
                        value,
                        "Charged " + billed + " for " + kind + ", planned and not yet invoiced " + planned));
    }

    private static boolean sharesAnOrder(InvoiceFacts earlier, NamedOrders orders) {
        for (String number : NamedOrders.numbers(earlier)) {
            if (orders.known().stream().anyMatch(order -> order.number().equals(number))) {
                return true;
            }
        }
        return false;
    }
}
