package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.util.Comparator;

/**
 * Nothing is paid but what was released: not before it was, not more, and not in another currency. And no more than is to
 * pay, which may have become less since: the case must not end before somebody has answered for the rest.
 */
record PaymentRule(JudgedInvoice invoice, Findings findings) {

    private static final String PAYABLE = "payable";

    void check(PaymentFacts payments, Money payable) {
        String currency = invoice.facts().currency();
        Money released = new Money(payments.released(), currency);
        Money paid = payments.paid(currency);
        compare(invoice.subject(), released, paid, "released ");
        if (isStillOpen()) {
            compare(invoice.subject().part(PAYABLE), payable, paid, "to pay ");
        }
        payments.executed().stream()
                .filter(payment -> !payment.amount().currency().equals(currency))
                .sorted(Comparator.comparing(PaymentFacts.Executed::key))
                .forEach(payment -> reportForeign(currency, payment));
    }

    // What is credited after the payment is for the supplier's account: nobody paid too much when it was paid.
    private boolean isStillOpen() {
        return switch (invoice.facts().standing()) {
            case OPEN, APPROVED -> true;
            case PAYMENT_RELEASED, VOID -> false;
        };
    }

    private void compare(Subject subject, Money most, Money paid, String which) {
        Money over = paid.minus(most);
        if (over.signum() > 0) {
            findings.add(
                    subject,
                    Finding.counted(
                            VarianceKind.UNRELEASED_PAYMENT,
                            Expectation.of(most, paid),
                            new Measure(over.amount(), over.currency()),
                            Finding.percent(Ratio.of(over.amount()), Ratio.of(most.amount())),
                            over,
                            "Paid " + paid + ", " + which + most + ": " + over + " too much"));
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
