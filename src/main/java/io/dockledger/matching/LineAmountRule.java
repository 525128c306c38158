package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;

/** A line amount is quantity x price. Tax is no part of it. */
record LineAmountRule(JudgedInvoice invoice, Findings findings) {

    void check(JudgedLine line) {
        Ratio tooHigh = line.amountTooHigh();
        if (tooHigh.signum() == 0
                || line.prices.priceUnits() == null
                || invoice.rounding().vanishes(tooHigh)) {
            return;
        }
        Ratio expected = Ratio.of(line.billed.line.amount()).minus(tooHigh);
        findings.add(line.subject(), finding(invoice.rounding(), expected, tooHigh));
    }

    /** The same for the lines of any document. */
    static Finding finding(Rounding rounding, Ratio expected, Ratio tooHigh) {
        Money right = rounding.money(expected);
        Money found = rounding.money(expected.plus(tooHigh));
        Money difference = rounding.money(tooHigh);
        return Finding.counted(
                VarianceKind.LINE_AMOUNT,
                Expectation.of(right, found),
                new Measure(difference.amount(), difference.currency()),
                Finding.percent(tooHigh, expected),
                difference.abs(),
                "The line amount is " + found + ", quantity x price is " + right);
    }
}
