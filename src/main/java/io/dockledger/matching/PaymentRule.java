package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.util.Comparator;

/** Nothing is paid but what was released: not before it was, not more, and not in another currency. */
record PaymentRule(JudgedInvoice invoice, Findings findings) {

    void check(PaymentFacts payments) {
        String currency = invoice.facts().currency();
        Money released = new Money(payments.released(), currency);
        checkSum(released, payments.paid(currency));
        payments.executed().stream()
                .filter(payment -> !payment.amount().currency().equals(currency))
                .sorted(Comparator.comparing(PaymentFacts.Executed::key))
                .forEach(payment -> reportForeign(currency, payment));
    }

    private void checkSum(Money released, Money paid) {
        Money over = paid.minus(released);
        if (over.signum() > 0) {
            findings.add(
                    invoice.subject(),
                    Finding.counted(
                            VarianceKind.UNRELEASED_PAYMENT,
                            Expectation.of(released, paid),
                            new Measure(over.amount(), over.currency()),
                            Finding.percent(Ratio.of(over.amount()), Ratio.of(released.amount())),
                            over,
                            "Paid " + paid + ", released " + released + ": " + over + " too much"));
        }
    }

    private void reportForeign(String currency, PaymentFacts.Executed payment) {
        findings.add(
                Subject.whole(
                        payment.key(),
                        payment.amount().currency(),
                        payment.amount().amount()),
                Finding.plain(
                        VarianceKind.UNRELEASED_PAYMENT,
                        Expectation.of("an amount in " + currency, payment.amount()),
                        payment.amount().abs(),
                        "Paid " + payment.amount() + ", billed in " + currency + ": the payment does not count"));
    }
}
