package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/** No more may be credited than was short: who credits too much will bill it again, or made a mistake elsewhere. */
final class OverCreditRule implements OverCredits {

    private final JudgedInvoice invoice;
    private final CreditFacts credit;
    private final Findings findings;
    private boolean found;

    OverCreditRule(JudgedInvoice invoice, CreditFacts credit, Findings findings) {
        this.invoice = invoice;
        this.credit = credit;
        this.findings = findings;
    }

    @Override
    public void goods(CreditFacts.Line credited, JudgedLine line, Ratio shortOf, Ratio found) {
        Ratio over = found.minus(shortOf);
        Quantity expected = Wording.quantity(shortOf, line.unit());
        Quantity given = Wording.quantity(found, line.unit());
        Money value = invoice.rounding().size(over.times(line.worth()));
        report(
                credited.line(),
                Finding.counted(
                        VarianceKind.OVER_CREDIT,
                        Expectation.of(expected, given),
                        Wording.measure(over, line.unit()),
                        Finding.percent(over, shortOf),
                        value,
                        "Credited " + given + ", short were " + expected + ": " + Wording.quantity(over, line.unit())
                                + " too much"));
    }

    @Override
    public void money(String part, Ratio shortOf, Ratio found) {
        Ratio over = found.minus(shortOf);
        Money expected = invoice.rounding().money(shortOf);
        Money given = invoice.rounding().money(found);
        Money value = invoice.rounding().size(over);
        report(
                part,
                Finding.counted(
                        VarianceKind.OVER_CREDIT,
                        Expectation.of(expected, given),
                        new Measure(value.amount(), value.currency()),
                        Finding.percent(over, shortOf),
                        value,
                        "Credited " + given + ", short were " + expected + ": " + value + " too much"));
    }

    /** No credit note takes off more than the invoice still has; said only where its lines are in order. */
    void checkWhole(Ratio total, Ratio left) {
        Ratio room = left.max(Ratio.ZERO);
        if (!found && total.compareTo(room) > 0 && !invoice.rounding().vanishes(total.minus(room))) {
            money(Variance.WHOLE, room, total);
        }
    }

    private void report(String part, Finding finding) {
        found = true;
        findings.add(subject(part), finding);
    }

    /** A line of the credit note, or else a charge or all of it. */
    private Subject subject(String part) {
        String currency = invoice.facts().currency();
        BigDecimal total = credit.totals().total();
        return credit.lines().stream().anyMatch(line -> line.line().equals(part))
                ? Subject.line(credit.key(), part, null, currency, total)
                : Subject.whole(credit.key(), currency, total).part(part);
    }
}
