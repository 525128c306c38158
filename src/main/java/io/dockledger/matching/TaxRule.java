package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tax is checked by itself: each part follows from its rate, the parts make the total, and no more is taxed than billed. */
record TaxRule(DocumentFoot foot, Findings findings) {

    private static final String TOTAL = "total";
    private static final String BASE = "taxable";

    private static final Comparator<DocumentTotals.TaxSubtotal> BY_RATE = Comparator.comparing(
                    DocumentTotals.TaxSubtotal::percent, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DocumentTotals.TaxSubtotal::taxable, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DocumentTotals.TaxSubtotal::amount);

    void check() {
        List<DocumentTotals.TaxSubtotal> taxes = foot.totals().taxes();
        if (taxes.isEmpty()) {
            checkAgainstLines();
            return;
        }
        checkRates(taxes);
        compare(TOTAL, foot.sumOfTaxes(), foot.tax(), 1, "its parts add up to ");
        checkBase(taxes);
    }

    private void checkRates(List<DocumentTotals.TaxSubtotal> taxes) {
        Set<String> seen = new HashSet<>();
        for (DocumentTotals.TaxSubtotal tax :
                taxes.size() == 1 ? taxes : taxes.stream().sorted(BY_RATE).toList()) {
            BigDecimal percent = tax.percent();
            BigDecimal taxable = tax.taxable();
            if (percent != null && taxable != null) {
                String rate = percent.stripTrailingZeros().toPlainString() + "%";
                String part = rate;
                for (int again = 2; !seen.add(part); again++) {
                    part = rate + " (" + again + ")";
                }
                BigDecimal expected = taxable.multiply(percent).movePointLeft(2);
                compare(part, expected, tax.amount(), 1, rate + " of " + money(taxable) + " is ");
            }
        }
    }

    // Charges may be taxed as well, and the lines do not say how.
    private void checkAgainstLines() {
        DocumentFoot.LineTaxes lines = foot.lineTaxes();
        BigDecimal stated = foot.totals().taxTotal();
        if (lines != null
                && stated != null
                && foot.charges().isEmpty()
                && foot.allowances().isEmpty()) {
            compare(TOTAL, lines.sum(), stated, lines.count(), "the lines' tax adds up to ");
        }
    }

    // Some allowances are given after tax: then the lines in full are what is taxed.
    private void checkBase(List<DocumentTotals.TaxSubtotal> taxes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DocumentTotals.TaxSubtotal tax : taxes) {
            if (tax.taxable() == null) {
                return;
            }
            sum = sum.add(tax.taxable());
        }
        BigDecimal stated = foot.totals().taxExclusive();
        BigDecimal net = stated == null ? foot.sumOfLines().add(foot.sumOfCharges()) : stated;
        BigDecimal most = net.max(foot.sumOfLines());
        if (sum.compareTo(most) > 0) {
            compare(BASE, most, sum, 1, "no more is billed than ");
        }
    }

    private void compare(String part, BigDecimal expected, BigDecimal found, int roundings, String reason) {
        BigDecimal difference = found.subtract(expected);
        Ratio each = Ratio.of(difference, BigDecimal.valueOf(roundings));
        if (difference.signum() == 0 || foot.rounding().vanishes(each)) {
            return;
        }
        Money right = money(expected).rounded();
        Money stated = money(found);
        Money apart = money(found).minus(right);
        findings.add(
                foot.subject().part(part),
                Finding.counted(
                        VarianceKind.TAX,
                        Expectation.of(right, stated),
                        new Measure(foot.weBenefit() ? apart.amount().negate() : apart.amount(), apart.currency()),
                        Finding.percent(Ratio.of(difference), Ratio.of(expected)),
                        apart.abs(),
                        "The tax (" + part + ") is " + stated + ", but " + reason + right));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, foot.rounding().currency());
    }
}
