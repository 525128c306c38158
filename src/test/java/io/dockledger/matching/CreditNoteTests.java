package io.dockledger.matching;

import static io.dockledger.matching.Documents.billed;
import static io.dockledger.matching.Documents.charge;
import static io.dockledger.matching.Documents.credit;
import static io.dockledger.matching.Documents.credited;
import static io.dockledger.matching.Documents.creditedAmount;
import static io.dockledger.matching.Documents.invoice;
import static io.dockledger.matching.Documents.issued;
import static io.dockledger.matching.Documents.order;
import static io.dockledger.matching.Documents.ordered;
import static io.dockledger.matching.Documents.receipt;
import static io.dockledger.matching.Documents.received;
import static io.dockledger.matching.Documents.returned;
import static io.dockledger.matching.Documents.settled;
import static io.dockledger.matching.Documents.standing;
import static io.dockledger.matching.Documents.tax;
import static io.dockledger.matching.Documents.totalling;
import static io.dockledger.matching.Documents.totals;
import static io.dockledger.matching.Matching.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.ExchangeRate;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credit notes for an invoice over 100 kg at 2.00, of which 90 came. */
class CreditNoteTests {

    private final OrderFacts order = order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00"));
    private final ReceiptFacts ninety = receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM"));
    private final InvoiceFacts invoice = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00"));

    private Matching with(CreditFacts... credits) {
        return match(invoice).orders(order).receipts(ninety).credits(credits);
    }

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
        InvoiceFacts again = issued(
                invoice("I-2", "4500", billed("1", "10", "FLOUR", "90", "KGM", "2.00")), Documents.DAY.plusDays(9));
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
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
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
        ReceiptFacts late = receipt("R-2", "4500", received("10", "FLOUR", "10", "KGM"));
        InvoiceFacts next = issued(
                invoice("I-2", "4500", billed("1", "10", "FLOUR", "10", "KGM", "2.00")), Documents.DAY.plusDays(9));

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
    void aPriceDifferenceMayBeCreditedAsMoneyForAllOfIt() {
        // Billed at 2.10, ordered at 2.00: 100 x 0.10 back.
        InvoiceFacts dearer = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.10"));
        MatchResult result = match(dearer)
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                .credits(credit("C-1", "I-1", credited("1", "1", "100", "KGM", "0.10")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("200.00", "GBP"));
        assertThat(result.lines().get(0).credited()).isEqualTo(Quantity.zero("KGM"));
    }

    @Test
    void aPartOfAPriceDifferenceLeavesTheRest() {
        InvoiceFacts dearer = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.10"));
        Variance variance = match(dearer)
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                .credits(credit("C-1", "I-1", creditedAmount("1", "1", "4.00")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.PRICE);
        assertThat(variance.value()).isEqualTo(Money.of("6.00", "GBP"));
        assertThat(variance.found()).isEqualTo("2.06 GBP/KGM");
    }

    @Test
    void creditingMoreMoneyThanThePriceWasTooHighIsTooMuch() {
        InvoiceFacts dearer = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.10"));
        Matching matching = match(dearer)
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                .credits(credit("C-1", "I-1", creditedAmount("1", "1", "15.00")));

        assertThat(matching.result().variances())
                .extracting(Variance::kind, Variance::expected, Variance::found)
                .containsExactly(
                        tuple(VarianceKind.PRICE, "2.00 GBP/KGM", "2.10 GBP/KGM"),
                        tuple(VarianceKind.OVER_CREDIT, "10.00 GBP", "15.00 GBP"));
    }

    @Test
    void missingGoodsAtTooHighAPriceAreTwoThingsToCredit() {
        // 100 at 2.10 billed, 90 came at 2.00: 210.00 billed, 180.00 owed. Ten back at 2.10, and 0.10 for the other 90.
        InvoiceFacts dearer = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.10"));
        MatchResult result = match(dearer)
                .orders(order)
                .receipts(ninety)
                .credits(
                        credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.10")),
                        credit("C-2", "I-1", credited("1", "1", "90", "KGM", "0.10")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void moneyWithoutGoodsMayBeForMissingGoods() {
        assertThat(with(credit("C-1", "I-1", creditedAmount("1", "1", "20.00")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aLineThatNobodyOrderedMayBeCredited() {
        InvoiceFacts withPepper = invoice(
                "I-1",
                "4500",
                billed("1", "10", "FLOUR", "90", "KGM", "2.00"),
                billed("2", "77", "PEPPER", "3", "KGM", "9.00"));
        MatchResult result = match(withPepper)
                .orders(order)
                .receipts(ninety)
                .credits(credit("C-1", "I-1", credited("1", "2", "3", "KGM", "9.00")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void unplannedFreightMayBeCredited() {
        InvoiceFacts freight = invoice(
                "I-1",
                List.of("4500"),
                List.of(billed("1", "10", "FLOUR", "90", "KGM", "2.00")),
                List.of(charge("freight", "12.00")),
                List.of());
        CreditFacts back =
                totalling(credit("C-1", "I-1"), totals(null, null, null, "12.00"), charge("Freight", "12.00"));
        MatchResult result =
                match(freight).orders(order).receipts(ninety).credits(back).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void whatIsCreditedTooMuchIsALineOnlyWhereItIsOne() {
        InvoiceFacts freight = invoice(
                "I-1",
                List.of("4500"),
                List.of(billed("1", "10", "FLOUR", "90", "KGM", "2.00")),
                List.of(charge("freight", "12.00")),
                List.of());
        CreditFacts back = totalling(
                credit("C-1", "I-1", credited("1", "1", "5", "KGM", "2.00")),
                totals(null, null, null, "25.00"),
                charge("Freight", "15.00"));

        assertThat(match(freight)
                        .orders(order)
                        .receipts(ninety)
                        .credits(back)
                        .result()
                        .variances())
                .filteredOn(variance -> variance.kind() == VarianceKind.OVER_CREDIT)
                .extracting(Variance::part, Variance::concernsLine)
                .containsExactly(tuple("1", true), tuple("freight", false));
    }

    @Test
    void moneyForNoLineInParticularIsForWhateverIsTooMuch() {
        InvoiceFacts twoLines = invoice(
                "I-1",
                "4500",
                billed("1", "10", "FLOUR", "45", "KGM", "2.10"),
                billed("2", "10", "FLOUR", "45", "KGM", "2.20"));
        CreditFacts lump = credit("C-1", "I-1", creditedAmount("1", null, "13.50"));

        assertThat(match(twoLines)
                        .orders(order)
                        .receipts(ninety)
                        .credits(lump)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        assertThat(match(twoLines)
                        .orders(order)
                        .receipts(ninety)
                        .credits(lump, credit("C-2", "I-1", creditedAmount("1", null, "1.00")))
                        .only()
                        .key())
                .isEqualTo("over-credit|credit-note:S-1/C-2|1");
    }

    @Test
    void aCreditNoteHasToAddUpBeforeItCounts() {
        CreditFacts wrong = totalling(
                credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.00")),
                totals("20.00", "18.00", "3.60", "21.60", tax("18.00", "20", "3.60")));
        MatchResult result = with(wrong).result();

        assertThat(result.variances())
                .extracting(Variance::kind, Variance::document, Variance::expected, Variance::found)
                .containsExactly(
                        tuple(VarianceKind.QUANTITY, "invoice:S-1/I-1", "90 KGM", "100 KGM"),
                        tuple(VarianceKind.ARITHMETIC, "credit-note:S-1/C-1", "20.00 GBP", "18.00 GBP"));
        assertThat(result.variances().get(1).differenceText()).isEqualTo("2.00 GBP");
    }

    @Test
    void theLineAmountOfACreditNoteIsQuantityTimesPrice() {
        CreditFacts.Line right = credited("1", "1", "10", "KGM", "2.00");
        CreditFacts.Line wrong = new CreditFacts.Line(
                "1",
                "1",
                null,
                null,
                right.quantity(),
                "KGM",
                right.price(),
                BigDecimal.ONE,
                "KGM",
                new BigDecimal("19.00"));

        assertThat(with(credit("C-1", "I-1", wrong)).result().variances())
                .extracting(Variance::kind, Variance::document)
                .contains(tuple(VarianceKind.LINE_AMOUNT, "credit-note:S-1/C-1"));
    }

    @Test
    void aCreditNoteInAnotherCurrencyIsComparedAtItsRate() {
        CreditFacts dollars =
                Documents.inCurrency(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.50")), "USD");
        ExchangeRate rate = new ExchangeRate("GBP", "USD", Documents.DAY, new BigDecimal("1.25"));
        MatchResult result = with(dollars)
                .rate(rate)
                .limits(Limits.only(VarianceKind.CURRENCY, Limits.upper("0", "0", Severity.WARN)))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.WITHIN_TOLERANCE);
        assertThat(result.payable()).isEqualTo(Money.of("180.00", "GBP"));
    }

    @Test
    void aCreditNoteWithoutARateDoesNotCount() {
        CreditFacts dollars =
                Documents.inCurrency(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.50")), "USD");

        assertThat(with(dollars).result().variances())
                .extracting(Variance::kind)
                .containsExactly(VarianceKind.QUANTITY, VarianceKind.CURRENCY);
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
