package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.issued;
import static io.dockledger.matching.Invoices.standing;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.Money;
import org.junit.jupiter.api.Test;

/** What people decided to live with: an invoice over 100 kg at 2.00, of which 90 came. */
class OverrideTests {

    private final OrderFacts order = flourOrdered();
    private final ReceiptFacts ninety = flourReceived("R-1", "90");
    private final InvoiceFacts invoice = flourBilled("I-1", "100");
    private final Variance missing =
            match(invoice).orders(order).receipts(ninety).only();

    @Test
    void anAcceptedVarianceNoLongerBlocks() {
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(ninety)
                .accepted(missing, null)
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
        assertThat(result.blocking()).isEmpty();
        assertThat(result.variances().get(0).accepted()).isTrue();
        assertThat(result.variances().get(0).severity()).isEqualTo(Severity.BLOCK);
        assertThat(result.payable()).isEqualTo(Money.of("200.00", "GBP"));
    }

    @Test
    void itBlocksAgainWhenItGotWorse() {
        ReceiptFacts partlyReversed = receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM", "0", "1", "0"));
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(partlyReversed)
                .accepted(missing, null)
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.variances().get(0).accepted()).isFalse();
        assertThat(result.variances().get(0).differenceText()).isEqualTo("11 KGM");
    }

    @Test
    void itStaysAcceptedWhenItGotBetter() {
        ReceiptFacts fiveMore = flourReceived("R-2", "5");
        assertThat(match(invoice)
                        .orders(order)
                        .receipts(ninety, fiveMore)
                        .accepted(missing, null)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
    }

    @Test
    void whatCannotBeCountedIsWorseWhenItIsAnother() {
        InvoiceFacts stranger = Invoices.from(flourBilled("I-1", "90"), "S-2");
        Variance supplier = match(stranger).orders(order).receipts(ninety).only();
        assertThat(match(stranger)
                        .orders(order)
                        .receipts(ninety)
                        .accepted(supplier, null)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.SETTLED_BY_DECISION);

        InvoiceFacts anotherStranger = Invoices.from(stranger, "S-3");
        assertThat(match(anotherStranger)
                        .orders(order)
                        .receipts(ninety)
                        .accepted(supplier, null)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.EXCEPTION);
    }

    @Test
    void oneThatWasAcceptedDoesNotCoverAnother() {
        InvoiceFacts dearer = flourBilled("I-1", "100", "3.00");
        MatchResult result = match(dearer)
                .orders(order)
                .receipts(ninety)
                .accepted(missing, null)
                .result();

        assertThat(result.blocking()).extracting(Variance::kind).containsExactly(VarianceKind.PRICE);
    }

    @Test
    void shortPayingLeavesTheNamedAmountUnpaid() {
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(ninety)
                .accepted(missing, "24.00")
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
        assertThat(result.payable()).isEqualTo(Money.of("176.00", "GBP"));
    }

    @Test
    void goodsThatComeAfterAShortPaymentAreForTheNextInvoice() {
        InvoiceFacts approved = standing(invoice, InvoiceStanding.APPROVED);
        InvoiceFacts next = issued(flourBilled("I-2", "10"), Documents.DAY.plusDays(9));
        ReceiptFacts late = flourReceived("R-2", "10");

        MatchResult first = match(approved)
                .orders(order)
                .receipts(ninety, late)
                .invoices(next)
                .accepted(missing, "20.00")
                .result();
        assertThat(first.outcome()).isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
        assertThat(first.payable()).isEqualTo(Money.of("180.00", "GBP"));
        assertThat(match(next)
                        .orders(order)
                        .receipts(ninety, late)
                        .invoices(approved)
                        .accepted(missing, "20.00")
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void goodsThatComeAfterAnOverrideArePaidAlready() {
        InvoiceFacts approved = standing(invoice, InvoiceStanding.APPROVED);
        InvoiceFacts next = issued(flourBilled("I-2", "10"), Documents.DAY.plusDays(9));
        ReceiptFacts late = flourReceived("R-2", "10");

        assertThat(match(next)
                        .orders(order)
                        .receipts(ninety, late)
                        .invoices(approved)
                        .accepted(missing, null)
                        .only()
                        .differenceText())
                .isEqualTo("10 KGM");
    }

    @Test
    void aCreditNoteForWhatWasPaidShortIsNotTakenOffTwice() {
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(ninety)
                .accepted(missing, "20.00")
                .credits(Credits.credit("C-1", "I-1", Credits.credited("1", "1", "10", "KGM", "2.00")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void payingShortNeverMakesAnAmountNegative() {
        assertThat(match(invoice)
                        .orders(order)
                        .receipts(ninety)
                        .accepted(missing, "999.00")
                        .result()
                        .payable())
                .isEqualTo(Money.of("0.00", "GBP"));
    }

    @Test
    void whoAcceptedThatNothingCameIsNotAskedAgainWhenSomethingComes() {
        Variance nothing = match(invoice).orders(order).patienceOver().only();
        assertThat(nothing.kind()).isEqualTo(VarianceKind.NOT_RECEIVED);

        ReceiptFacts fortyOfThemHeld = receipt("R-1", "4500", received("10", "FLOUR", "60", "KGM", "0", "0", "40"));
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(fortyOfThemHeld)
                .patienceOver()
                .accepted(nothing, null)
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
        assertThat(result.variances()).extracting(Variance::key).containsExactly(nothing.key());
        assertThat(result.variances().get(0).description())
                .isEqualTo("Billed 100 KGM, received and not yet invoiced 20 KGM: 80 KGM too much");
    }

    @Test
    void goodsOnHoldThatAreRejectedAfterTheHoldWasAcceptedAreANewQuestion() {
        ReceiptFacts held = receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "0", "0", "10"));
        Variance hold = match(invoice).orders(order).receipts(held).only();
        ReceiptFacts rejected = receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "10", "0", "0"));

        assertThat(match(invoice)
                        .orders(order)
                        .receipts(rejected)
                        .accepted(hold, null)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.EXCEPTION);
    }

    @Test
    void aReceiptThatWasCorrectedBeforePaymentIsNoReversalAfterIt() {
        // Posted as 100, reversed, posted again as 90; the missing ten were accepted, and the invoice was paid.
        InvoiceFacts paid = standing(invoice, InvoiceStanding.PAYMENT_RELEASED);
        ReceiptFacts wrong = receipt("R-0", "4500", received("10", "FLOUR", "100", "KGM", "0", "100", "0"));

        assertThat(match(paid)
                        .orders(order)
                        .receipts(wrong, ninety)
                        .accepted(missing, null)
                        .result()
                        .blocking())
                .isEmpty();
        assertThat(match(paid)
                        .orders(order)
                        .receipts(wrong, ninety)
                        .limits(Limits.only(VarianceKind.QUANTITY, Limits.upper("20", "not tested", Severity.BLOCK)))
                        .result()
                        .blocking())
                .isEmpty();
    }

    @Test
    void theLastOfSeveralDecisionsCounts() {
        ReceiptFacts eighty = flourReceived("R-1", "80");
        Variance worse = match(invoice).orders(order).receipts(eighty).only();
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(eighty)
                .accepted(worse, "40.00")
                .accepted(missing, null)
                .result();

        assertThat(result.blocking()).isEmpty();
        assertThat(result.payable()).isEqualTo(Money.of("160.00", "GBP"));
    }
}
