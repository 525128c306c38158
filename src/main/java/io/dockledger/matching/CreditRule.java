package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A credit note counts as a whole or not at all: when nothing on it has to be decided (any more). It may be for what is
 * missing, what was priced, added up or charged too high, and for lines that nobody ordered; not for more.
 */
final class CreditRule {

    private final JudgedInvoice invoice;
    private final CreditAssignment assignment;
    private final ExchangeRates rates;
    private final Findings findings;
    private Ratio credited = Ratio.ZERO;

    CreditRule(JudgedInvoice invoice, CreditAssignment assignment, ExchangeRates rates, Findings findings) {
        this.invoice = invoice;
        this.assignment = assignment;
        this.rates = rates;
        this.findings = findings;
    }

    /** With tax, in the invoice's currency: what all credit notes together take off that count. */
    Ratio credited() {
        return credited;
    }

    void judge(CreditFacts credit) {
        Ratio rate = rates.rate(credit.currency(), invoice.facts().currency(), credit.issuedOn());
        if (credit.settled()) {
            count(credit, rate == null ? Ratio.ONE : rate);
        } else if (!invoice.waiting().isAny()) {
            judgeOpen(credit, rate);
        }
    }

    /** An invoice that was cancelled or rejected may be credited, but no more than it was. */
    void judgeForVoid(List<CreditFacts> credits) {
        for (CreditFacts credit : credits) {
            Ratio rate = rates.rate(credit.currency(), invoice.facts().currency(), credit.issuedOn());
            checkByItself(credit);
            checkCurrency(credit, rate);
            if (rate != null) {
                Ratio total = rate.times(credit.totals().total());
                new OverCreditRule(invoice, credit, findings)
                        .checkWhole(total, Ratio.of(invoice.total()).minus(credited));
                credited = credited.plus(total);
            }
        }
    }

    private void count(CreditFacts credit, Ratio rate) {
        new CreditTaking(invoice, assignment, rate, OverCredits.NONE).take(credit);
        credited = credited.plus(rate.times(credit.totals().total()));
    }

    private void judgeOpen(CreditFacts credit, @Nullable Ratio rate) {
        int before = findings.size();
        checkByItself(credit);
        checkCurrency(credit, rate);
        if (rate == null) {
            return;
        }
        List<LineCredit> lines = new ArrayList<>(invoice.lines().size());
        invoice.lines().forEach(line -> lines.add(line.credit()));
        Map<String, Ratio> charges = invoice.charges().remember();
        OverCreditRule over = new OverCreditRule(invoice, credit, findings);
        new CreditTaking(invoice, assignment, rate, over).take(credit);
        Ratio total = rate.times(credit.totals().total());
        over.checkWhole(total, Ratio.of(invoice.total()).minus(credited));
        if (findings.anyBlocksSince(before)) {
            restore(lines, charges);
        } else {
            credited = credited.plus(total);
        }
    }

    private void restore(List<LineCredit> lines, Map<String, Ratio> charges) {
        for (int i = 0; i < lines.size(); i++) {
            invoice.lines().get(i).credit(lines.get(i));
        }
        invoice.charges().restore(charges);
    }

    private void checkByItself(CreditFacts credit) {
        Rounding rounding = new Rounding(credit.currency());
        Subject whole =
                Subject.whole(credit.key(), credit.currency(), credit.totals().total());
        DocumentFoot foot = DocumentFoot.of(credit, whole, rounding);
        for (CreditFacts.Line line : credit.lines()) {
            checkLineAmount(credit, line, rounding);
        }
        new ArithmeticRule(foot, findings).check();
        new TaxRule(foot, findings).check();
    }

    private void checkLineAmount(CreditFacts credit, CreditFacts.Line line, Rounding rounding) {
        BigDecimal price = line.price();
        Ratio priceUnits = assignment.units().factor(line.sku(), line.unit(), line.priceUnit());
        if (price == null || priceUnits == null || line.quantity().signum() == 0) {
            return;
        }
        Ratio expected = Prices.perUnit(price, line.priceBase(), priceUnits).times(line.quantity());
        Ratio tooHigh = Ratio.of(line.amount()).minus(expected);
        if (!rounding.vanishes(tooHigh)) {
            findings.add(
                    Subject.line(credit.key(), line.line(), null, credit.currency(), line.amount()),
                    LineAmountRule.finding(rounding, expected, tooHigh));
        }
    }

    private void checkCurrency(CreditFacts credit, @Nullable Ratio rate) {
        if (credit.currency().equals(invoice.facts().currency())) {
            return;
        }
        BigDecimal total = credit.totals().total();
        Finding finding = Finding.plain(
                VarianceKind.CURRENCY,
                Expectation.of(invoice.facts().currency(), credit.currency()),
                new Money(total, credit.currency()).abs(),
                "Credited in " + credit.currency() + ", billed in "
                        + invoice.facts().currency());
        String noRate = "no rate from " + credit.currency() + " to "
                + invoice.facts().currency() + " on or before " + credit.issuedOn();
        findings.add(
                Subject.whole(credit.key(), credit.currency(), total),
                rate == null ? finding.forbidden(noRate, Variance.EXCHANGE_RATES) : finding);
    }
}
