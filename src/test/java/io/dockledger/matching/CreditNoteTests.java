package io.dockledger.matching;

import static io.dockledger.matching.Credits.credit;
import static io.dockledger.matching.Credits.credited;
import static io.dockledger.matching.Credits.settled;
import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.issued;
import static io.dockledger.matching.Invoices.standing;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import org.junit.jupiter.api.Test;

/** Credit notes that give goods back. */
class CreditNoteTests extends Crediting {

    @Test
    void creditingWhatIsMissingResolvesIt() {
        MatchResult result = with(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.00")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
        assertThat(result.lines().get(0).credited()).isEqualTo(Quantity.of("10", "KGM"));
    }

    @Test
    void creditingAPartLeavesTheRest() {
        MatchResult result = with(credit("C-1", "I-1", credited("1", "1", "4", "KGM", "2.00")))
                .result();

        assertThat(result.variances())
                .extracting(Variance::kind, Variance::expected, Variance::found, Variance::differenceText)
                .containsExactly(tuple(VarianceKind.QUANTITY, "90 KGM", "96 KGM", "6 KGM"));
        assertThat(result.payable()).isEqualTo(Money.of("192.00", "GBP"));
    }

    @Test
    void severalCreditNotesAddUp() {
        assertThat(with(
                                credit("C-1", "I-1", credited("1", "1", "4", "KGM", "2.00")),
                                credit("C-2", "I-1", credited("1", "1", "6", "KGM", "2.00")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void theSecondCreditNoteForTheSameGoodsIsTooMuch() {
        MatchResult result = with(
                        credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.00")),
                        credit("C-2", "I-1", credited("1", "1", "10", "KGM", "2.00")))
                .result();

        assertThat(result.variances())
                .extracting(Variance::key, Variance::expected, Variance::found)
                .containsExactly(tuple("over-credit|credit-note:S-1/C-2|1", "0 KGM", "10 KGM"));
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void creditingMoreThanWasShortIsNamedAndTheInvoiceStaysAsItWas() {
        MatchResult result = with(credit("C-1", "I-1", credited("1", "1", "100", "KGM", "2.00")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.variances())
                .extracting(Variance::kind, Variance::document, Variance::expected, Variance::found)
                .containsExactly(
                        tuple(VarianceKind.QUANTITY, "invoice:S-1/I-1", "90 KGM", "100 KGM"),
                        tuple(VarianceKind.OVER_CREDIT, "credit-note:S-1/C-1", "10 KGM", "100 KGM"));
        Variance over = result.variances().get(1);
        assertThat(over.differenceText()).isEqualTo("90 KGM");
        assertThat(over.value()).isEqualTo(Money.of("180.00", "GBP"));
        assertThat(over.description()).isEqualTo("Credited 100 KGM, short were 10 KGM: 90 KGM too much");
        assertThat(result.payable()).isEqualTo(Money.of("200.00", "GBP"));
    }

    @Test
    void anOverCreditThatIsAcceptedCounts() {
        CreditFacts all = credit("C-1", "I-1", credited("1", "1", "100", "KGM", "2.00"));
        Variance over = with(all).result().variances().get(1);
        MatchResult result = with(all).accepted(over, null).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.SETTLED_BY_DECISION);
        assertThat(result.variances())
                .extracting(Variance::kind, Variance::accepted)
                .containsExactly(tuple(VarianceKind.OVER_CREDIT, true));
        assertThat(result.payable()).isEqualTo(Money.of("0.00", "GBP"));
    }

    @Test
    void whatAnAcceptedOverCreditGaveBackMayBeBilledAgain() {
        CreditFacts all = credit("C-1", "I-1", credited("1", "1", "100", "KGM", "2.00"));
        Variance over = with(all).result().variances().get(1);
        InvoiceFacts again = issued(flourBilled("I-2", "90"), Documents.DAY.plusDays(9));
        assertThat(match(again)
                        .orders(order)
                        .receipts(ninety)
                        .invoices(invoice)
                        .credits(all)
                        .accepted(over, null)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void goodsThatWereReturnedAfterTheyWerePaidMayBeCredited() {
        InvoiceFacts paid = standing(invoice, InvoiceStanding.PAYMENT_RELEASED);
        Matching matching = match(paid)
                .orders(order)
                .receipts(flourReceived("R-1", "100"))
                .returns(returned("V-1", "4500", "10", "FLOUR", "20", "KGM"))
                .credits(credit("C-1", "I-1", credited("1", "1", "20", "KGM", "2.00")));

        assertThat(matching.result().outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(matching.result().payable()).isEqualTo(Money.of("160.00", "GBP"));
    }

    @Test
    void aSettledCreditNoteIsNotJudgedAgainWhenMoreGoodsCome() {
        // Ten were credited for good; the ten that come later are for the next invoice.
        InvoiceFacts approved = standing(invoice, InvoiceStanding.APPROVED);
        CreditFacts ten = settled(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.00")));
        ReceiptFacts late = flourReceived("R-2", "10");
        InvoiceFacts next = issued(flourBilled("I-2", "10"), Documents.DAY.plusDays(9));

        MatchResult first = match(approved)
                .orders(order)
                .receipts(ninety, late)
                .credits(ten)
                .invoices(next)
                .result();
        assertThat(first.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(first.payable()).isEqualTo(Money.of("180.00", "GBP"));
        assertThat(match(next)
                        .orders(order)
                        .receipts(ninety, late)
                        .credits(ten)
                        .invoices(approved)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void theItemOrTheOnlyLineSaysWhatACreditLineIsFor() {
        assertThat(with(credit("C-1", "I-1", credited("A", null, "10", "KGM", "2.00")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void unitsOfTheCreditNoteMayDiffer() {
        assertThat(with(credit("C-1", "I-1", credited("1", "1", "10000", "GRM", "0.002")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aRejectedInvoiceMayBeCreditedAsAWhole() {
        InvoiceFacts rejected = standing(invoice, InvoiceStanding.VOID);
        CreditFacts all = credit("C-1", "I-1", credited("1", "1", "100", "KGM", "2.00"));
        MatchResult result =
                match(rejected).orders(order).receipts(ninety).credits(all).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("0.00", "GBP"));
    }

    @Test
    void aCancelledInvoiceMayNotBeCreditedTwice() {
        InvoiceFacts cancelled = standing(invoice, InvoiceStanding.VOID);
        Variance variance = match(cancelled)
                .orders(order)
                .credits(
                        credit("C-1", "I-1", credited("1", "1", "100", "KGM", "2.00")),
                        credit("C-2", "I-1", credited("1", "1", "100", "KGM", "2.00")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.OVER_CREDIT);
        assertThat(variance.key()).isEqualTo("over-credit|credit-note:S-1/C-2|-");
        assertThat(variance.expected()).isEqualTo("0.00 GBP");
        assertThat(variance.found()).isEqualTo("200.00 GBP");
    }

    @Test
    void creditingWithinTheToleranceCounts() {
        MatchResult result = with(credit("C-1", "I-1", credited("1", "1", "10.02", "KGM", "2.00")))
                .limits(Limits.only(VarianceKind.OVER_CREDIT, Limits.upper("not tested", "0.05", Severity.BLOCK)))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.WITHIN_TOLERANCE);
        assertThat(result.payable()).isEqualTo(Money.of("179.96", "GBP"));
    }
}
