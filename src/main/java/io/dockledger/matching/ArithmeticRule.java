package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/** Lines, allowances, charges, tax and total of a document add up. */
record ArithmeticRule(DocumentFoot foot, Findings findings) {

    /** The parts of the document that can be wrong, as variances name them. */
    static final String LINE_TOTAL = "line total";

    static final String TAX_EXCLUSIVE = "tax exclusive";
    static final String TOTAL = "total";

    void check() {
        DocumentTotals totals = foot.totals();
        BigDecimal lines = foot.sumOfLines();
        BigDecimal lineTotal = totals.lineTotal() == null ? lines : totals.lineTotal();
        compare(LINE_TOTAL, lines, lineTotal, "the lines add up to ");
        BigDecimal net = lineTotal.add(foot.sumOfCharges());
        BigDecimal taxExclusive = totals.taxExclusive() == null ? net : totals.taxExclusive();
        compare(TAX_EXCLUSIVE, net, taxExclusive, "lines, charges and allowances add up to ");
        compare(TOTAL, taxExclusive.add(foot.tax()), totals.total(), "the amounts above it add up to ");
    }

    private void compare(String part, BigDecimal expected, BigDecimal found, String sum) {
        BigDecimal difference = found.subtract(expected);
        if (difference.signum() == 0 || foot.rounding().vanishes(Ratio.of(difference))) {
            return;
        }
        String currency = foot.rounding().currency();
        Money right = new Money(expected, currency);
        Money stated = new Money(found, currency);
        findings.add(
                foot.subject().part(part),
                Finding.counted(
                        VarianceKind.ARITHMETIC,
                        Expectation.of(right, stated),
                        new Measure(
                                new Money(foot.weBenefit() ? difference.negate() : difference, currency).amount(),
                                currency),
                        Finding.percent(Ratio.of(difference), Ratio.of(expected)),
                        new Money(difference, currency).abs(),
                        "The " + part + " is " + stated + ", but " + sum + right));
    }
}
