package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.standing;
import static io.dockledger.matching.Matching.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import org.junit.jupiter.api.Test;

/** Payments of an invoice over 100 kg at 2.00 that is in order. */
class PaymentTests {

    private final OrderFacts order = flourOrdered();
    private final ReceiptFacts all = flourReceived("R-1", "100");
    private final InvoiceFacts invoice = flourBilled("I-1", "100");

    private Matching released(String amount, PaymentFacts.Executed... executed) {
        return match(standing(invoice, InvoiceStanding.PAYMENT_RELEASED))
                .orders(order)
                .receipts(all)
                .paid(amount, executed);
    }

    private Matching open(String released, PaymentFacts.Executed... executed) {
        return match(invoice).orders(order).receipts(all).paid(released, executed);
    }

    private static PaymentFacts.Executed paid(String number, String amount, String currency) {
        return new PaymentFacts.Executed("payment:" + number, Money.of(amount, currency));
    }

    @Test
    void whatWasReleasedMayBePaidInParts() {
        assertThat(released("200.00", paid("P-1", "150.00", "GBP"), paid("P-2", "50.00", "GBP"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void whatIsPaidBeforeTheReleaseBlocksIt() {
        Variance early = open("0", paid("P-1", "200.00", "GBP")).only();

        assertThat(early.key()).isEqualTo("unreleased-payment|invoice:S-1/I-1|-");
        assertThat(early.blocks()).isTrue();
        assertThat(early.value()).isEqualTo(Money.of("200.00", "GBP"));
        assertThat(early.description()).isEqualTo("Paid 200.00 GBP, released 0.00 GBP: 200.00 GBP too much");
    }

    @Test
    void whatIsPaidBeyondTheReleaseIsTooMuch() {
        Variance over = released("200.00", paid("P-1", "200.00", "GBP"), paid("P-2", "30.00", "GBP"))
                .only();

        assertThat(over.expected()).isEqualTo("200.00 GBP");
        assertThat(over.found()).isEqualTo("230.00 GBP");
        assertThat(over.differenceText()).isEqualTo("30.00 GBP");
    }

    @Test
    void anotherCurrencyDoesNotCount() {
        Variance foreign = released("200.00", paid("P-1", "200", "JPY"), paid("P-2", "200.00", "GBP"))
                .only();

        assertThat(foreign.key()).isEqualTo("unreleased-payment|payment:P-1|-");
        assertThat(foreign.blocks()).isTrue();
        assertThat(foreign.differenceText()).isEmpty();
        assertThat(foreign.description()).isEqualTo("Paid 200 JPY, billed in GBP: the payment does not count");
    }

    @Test
    void acceptedItBlocksAgainOnlyWhenMoreIsPaid() {
        Variance early = open("0", paid("P-1", "50.00", "GBP")).only();

        assertThat(open("0", paid("P-1", "50.00", "GBP"))
                        .accepted(early, null)
                        .result()
                        .blocking())
                .isEmpty();
        assertThat(released("150.00", paid("P-1", "50.00", "GBP"), paid("P-2", "200.00", "GBP"))
                        .accepted(early, null)
                        .result()
                        .blocking())
                .hasSize(1);
    }

    @Test
    void whatWasReleasedAndPaidIsTooMuchOnceLessIsToPay() {
        Matching halfReceived = match(invoice)
                .orders(order)
                .receipts(flourReceived("R-1", "50"))
                .paid("150.00", paid("P-1", "150.00", "GBP"));
        Variance missing = halfReceived.only();

        MatchResult shortPaid = halfReceived.accepted(missing, "100.00").result();

        assertThat(shortPaid.payable()).isEqualTo(Money.of("100.00", "GBP"));
        assertThat(shortPaid.blocking())
                .extracting(Variance::key, Variance::description)
                .containsExactly(tuple(
                        "unreleased-payment|invoice:S-1/I-1|payable",
                        "Paid 150.00 GBP, to pay 100.00 GBP: 50.00 GBP too much"));
        assertThat(halfReceived
                        .accepted(shortPaid.blocking().get(0), null)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
    }

    @Test
    void anAcceptedEarlyPaymentIsAskedForAgainOnceLessIsToPay() {
        Matching early = open("0", paid("P-1", "200.00", "GBP"));
        Matching less = match(invoice)
                .orders(order)
                .receipts(flourReceived("R-1", "90"))
                .paid("0", paid("P-1", "200.00", "GBP"))
                .accepted(early.only(), null);
        Variance missing = less.result().blocking().get(0);

        assertThat(less.accepted(missing, "20.00").result().blocking())
                .extracting(Variance::part, Variance::differenceText)
                .containsExactly(tuple("payable", "20.00 GBP"));
    }

    @Test
    void aVoidInvoiceIsNotPaid() {
        InvoiceFacts rejected = standing(invoice, InvoiceStanding.VOID);
        assertThat(match(rejected)
                        .orders(order)
                        .paid("0", paid("P-1", "200.00", "GBP"))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(match(rejected).orders(order).result().outcome()).isEqualTo(MatchOutcome.MATCHED);
    }
}
