package io.dockledger.matching;

import static io.dockledger.matching.Documents.billed;
import static io.dockledger.matching.Documents.invoice;
import static io.dockledger.matching.Documents.issued;
import static io.dockledger.matching.Documents.order;
import static io.dockledger.matching.Documents.ordered;
import static io.dockledger.matching.Documents.receipt;
import static io.dockledger.matching.Documents.received;
import static io.dockledger.matching.Documents.returned;
import static io.dockledger.matching.Documents.standing;
import static io.dockledger.matching.Matching.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much may be billed. */
class QuantityTests {

    private final OrderFacts order = order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00"));

    @Test
    void whatWasReceivedMayBeBilled() {
        MatchResult result = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.MATCHED);
        assertThat(result.variances()).isEmpty();
        assertThat(result.payable()).isEqualTo(Money.of("200.00", "GBP"));
        assertThat(result.lines())
                .containsExactly(new LineMatch(
                        "1",
                        "4500",
                        "10",
                        Quantity.of("100", "KGM"),
                        Quantity.of("100", "KGM"),
                        Quantity.zero("KGM"),
                        Quantity.of("100", "KGM"),
                        Quantity.zero("KGM")));
    }

    @Test
    void moreThanWasReceivedMayNotBeBilled() {
        MatchResult result = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        Variance variance = result.variances().get(0);
        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.key()).isEqualTo("quantity|invoice:S-1/I-1|1");
        assertThat(variance.expected()).isEqualTo("90 KGM");
        assertThat(variance.found()).isEqualTo("100 KGM");
        assertThat(variance.differenceText()).isEqualTo("10 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("20.00", "GBP"));
        assertThat(variance.limit()).isEqualTo("none allowed");
        assertThat(variance.limitSource()).isEqualTo("test-limits v1 rule 1");
        assertThat(variance.description())
                .isEqualTo("Billed 100 KGM, received and not yet invoiced 90 KGM: 10 KGM too much");
        assertThat(result.blocking()).containsExactly(variance);
    }

    @Test
    void lessThanWasReceivedMayBeBilled() {
        assertThat(match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "40", "KGM", "2.00")))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void theSecondInvoiceDoesNotMatchTheReceiptThatTheFirstOneConsumed() {
        InvoiceFacts first = invoice("I-1", "4500", billed("1", "10", "FLOUR", "60", "KGM", "2.00"));
        InvoiceFacts second = issued(
                invoice("I-2", "4500", billed("1", "10", "FLOUR", "60", "KGM", "2.00")), Documents.DAY.plusDays(1));
        ReceiptFacts[] twoParts = {
            receipt("R-1", "4500", received("10", "FLOUR", "60", "KGM")),
            receipt("R-2", "4500", received("10", "FLOUR", "40", "KGM"))
        };

        assertThat(match(first)
                        .orders(order)
                        .receipts(twoParts)
                        .invoices(second)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        Variance variance =
                match(second).orders(order).receipts(twoParts).invoices(first).only();
        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("40 KGM");
        assertThat(variance.differenceText()).isEqualTo("20 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("40.00", "GBP"));
    }

    @Test
    void oneInvoiceMayBillManyReceipts() {
        assertThat(match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                        .orders(order)
                        .receipts(
                                receipt("R-1", "4500", received("10", "FLOUR", "30", "KGM")),
                                receipt("R-2", "4500", received("10", "FLOUR", "30", "KGM")),
                                receipt("R-3", "4500", received("10", "FLOUR", "40", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void manyInvoicesMayBillOneReceiptUntilItIsUsedUp() {
        InvoiceFacts first = invoice("I-1", "4500", billed("1", "10", "FLOUR", "30", "KGM", "2.00"));
        InvoiceFacts second = invoice("I-2", "4500", billed("1", "10", "FLOUR", "30", "KGM", "2.00"));
        InvoiceFacts third = invoice("I-3", "4500", billed("1", "10", "FLOUR", "41", "KGM", "2.00"));
        ReceiptFacts receipt = receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM"));

        assertThat(match(second)
                        .orders(order)
                        .receipts(receipt)
                        .invoices(first, third)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        assertThat(match(third)
                        .orders(order)
                        .receipts(receipt)
                        .invoices(first, second)
                        .only()
                        .differenceText())
                .isEqualTo("1 KGM");
    }

    @Test
    void anInvoiceThatIsSettledKeepsItsShareFromOneThatIsOlder() {
        InvoiceFacts settled = standing(
                issued(
                        invoice("I-2", "4500", billed("1", "10", "FLOUR", "70", "KGM", "2.00")),
                        Documents.DAY.plusDays(9)),
                InvoiceStanding.APPROVED);
        InvoiceFacts older = invoice("I-1", "4500", billed("1", "10", "FLOUR", "50", "KGM", "2.00"));

        assertThat(match(older)
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                        .invoices(settled)
                        .only()
                        .expected())
                .isEqualTo("30 KGM");
    }

    @Test
    void anInvoiceThatWasRejectedLeavesItsShareToOthers() {
        InvoiceFacts rejected = standing(
                invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")), InvoiceStanding.VOID);
        InvoiceFacts next = invoice("I-2", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00"));

        assertThat(match(next)
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                        .invoices(rejected)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void twoLinesOfOneInvoiceShareOneOrderLine() {
        Variance variance = match(invoice(
                        "I-1",
                        "4500",
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00"),
                        billed("2", "10", "FLOUR", "50", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                .only();

        assertThat(variance.part()).isEqualTo("2");
        assertThat(variance.expected()).isEqualTo("40 KGM");
        assertThat(variance.found()).isEqualTo("50 KGM");
    }

    @Test
    void aLineThatTakesGoodsBackMakesUpForAnotherOfTheSameInvoice() {
        assertThat(match(invoice(
                                "I-1",
                                "4500",
                                billed("1", "10", "FLOUR", "100", "KGM", "2.00"),
                                billed("2", "10", "FLOUR", "-10", "KGM", "2.00")))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void linesWithTheSameNumberAreToldApart() {
        MatchResult result = match(invoice(
                        "I-1",
                        "4500",
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00"),
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00"),
                        billed("1", "10", "FLOUR", "60", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM")))
                .result();

        assertThat(result.variances()).extracting(Variance::part).containsExactly("1 (2)", "1 (3)");
    }

    @Test
    void rejectedGoodsMayNotBeBilled() {
        Variance variance = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "15", "0", "0")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("85 KGM");
    }

    @Test
    void whatWasReturnedToTheVendorMayNotBeBilled() {
        Variance variance = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM")))
                .returns(returned("V-1", "4500", "10", "FLOUR", "20", "KGM"))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("80 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("40.00", "GBP"));
    }

    @Test
    void aReversedReceiptMayNotBeBilledAnyMore() {
        Variance variance = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(
                        receipt("R-1", "4500", received("10", "FLOUR", "60", "KGM")),
                        receipt("R-2", "4500", received("10", "FLOUR", "40", "KGM", "0", "40", "0")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("60 KGM");
    }

    @Test
    void aReceiptReversedAfterPaymentWasReleasedSaysSo() {
        InvoiceFacts paid = standing(
                invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")),
                InvoiceStanding.PAYMENT_RELEASED);
        Variance variance = match(paid)
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "0", "100", "0")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.RECEIPT_REVERSED);
        assertThat(variance.kind().reasonCode()).isEqualTo("QTY");
        assertThat(variance.expected()).isEqualTo("0 KGM");
        assertThat(variance.found()).isEqualTo("100 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("200.00", "GBP"));
    }

    @Test
    void overDeliveryMayBeBilledAsFarAsItWasReceived() {
        assertThat(match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "110", "KGM", "2.00")))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "110", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void goodsOnQualityHoldAreWhatIsMissing() {
        Variance variance = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "0", "0", "30")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUALITY_HOLD);
        assertThat(variance.expected()).isEqualTo("70 KGM");
        assertThat(variance.found()).isEqualTo("100 KGM");
        assertThat(variance.differenceText()).isEqualTo("30 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("60.00", "GBP"));
        assertThat(variance.description()).isEqualTo("Billed 100 KGM, of which 30 KGM are held by quality");
    }

    @Test
    void whatNeitherCameNorIsHeldIsToldApartFromTheHold() {
        MatchResult result = match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM", "0", "0", "10")))
                .result();

        assertThat(result.variances())
                .extracting(Variance::kind, Variance::expected, Variance::found, Variance::differenceText)
                .containsExactly(
                        tuple(VarianceKind.QUANTITY, "90 KGM", "100 KGM", "10 KGM"),
                        tuple(VarianceKind.QUALITY_HOLD, "80 KGM", "90 KGM", "10 KGM"));
    }

    @Test
    void aHoldConcernsOnlyTheInvoiceThatNeedsTheHeldGoods() {
        InvoiceFacts first = invoice("I-1", "4500", billed("1", "10", "FLOUR", "70", "KGM", "2.00"));
        InvoiceFacts second = invoice("I-2", "4500", billed("1", "10", "FLOUR", "40", "KGM", "2.00"));
        ReceiptFacts receipt = receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "0", "0", "30"));

        assertThat(match(first)
                        .orders(order)
                        .receipts(receipt)
                        .invoices(second)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
        assertThat(match(second)
                        .orders(order)
                        .receipts(receipt)
                        .invoices(first)
                        .result()
                        .variances())
                .extracting(Variance::kind, Variance::differenceText)
                .containsExactly(tuple(VarianceKind.QUANTITY, "10 KGM"), tuple(VarianceKind.QUALITY_HOLD, "30 KGM"));
    }

    @Test
    void aReceiptWithoutOrderLineFillsTheLinesOfItsItemOneAfterTheOther() {
        OrderFacts twice = order(
                "4500", ordered("10", "FLOUR", "100", "KGM", "2.00"), ordered("20", "FLOUR", "50", "KGM", "2.00"));
        InvoiceFacts invoice = invoice(
                "I-1",
                "4500",
                billed("1", "10", "FLOUR", "100", "KGM", "2.00"),
                billed("2", "20", "FLOUR", "50", "KGM", "2.00"));
        ReceiptFacts.Line unnamed = received(null, "FLOUR", "140", "KGM", "0", "0", "0");

        Variance variance = match(invoice)
                .orders(twice)
                .receipts(receipt("R-1", "4500", unnamed))
                .only();
        assertThat(variance.part()).isEqualTo("2");
        assertThat(variance.expected()).isEqualTo("40 KGM");
    }

    @Test
    void aLineNumberWithLeadingZerosIsTheSameLine() {
        assertThat(match(invoice("I-1", "4500", billed("00001", "00010", "OTHER-NUMBER", "100", "KGM", "2.00")))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("0010", "FLOUR", "100", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void aShortageWorthLessThanHalfAPennyIsNone() {
        assertThat(match(invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00")))
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "99.999", "KGM")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void goodsWithoutAPriceAreCountedAllTheSame() {
        OrderFacts free = order("4500", ordered("10", "SAMPLE", "5", "EA", "0"));
        assertThat(match(invoice("I-1", "4500", billed("1", "10", "SAMPLE", "5", "EA", "0")))
                        .orders(free)
                        .receipts(receipt("R-1", "4500", received("10", "SAMPLE", "4", "EA")))
                        .limits(Limits.upper("not tested", "0", Severity.BLOCK))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.EXCEPTION);
    }

    @Test
    void aVarianceIsGoneAsSoonAsItsReasonIs() {
        InvoiceFacts invoice = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00"));
        ReceiptFacts partlyHeld = receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM", "0", "0", "20"));
        ReceiptFacts released = receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM"));
        ReceiptFacts rest = receipt("R-2", "4500", received("10", "FLOUR", "10", "KGM"));

        assertThat(match(invoice).orders(order).receipts(partlyHeld).result().blocking())
                .hasSize(2);
        assertThat(match(invoice).orders(order).receipts(released).result().blocking())
                .hasSize(1);
        assertThat(match(invoice)
                        .orders(order)
                        .receipts(released, rest)
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void anOrderThatChangedIsJudgedAsItStandsNow() {
        InvoiceFacts invoice = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.20"));
        ReceiptFacts receipt = receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM"));
        OrderFacts changed = order("4500", ordered("10", "FLOUR", "100", "KGM", "2.20"));

        assertThat(match(invoice).orders(order).receipts(receipt).only().kind()).isEqualTo(VarianceKind.PRICE);
        assertThat(match(invoice).orders(changed).receipts(receipt).result().outcome())
                .isEqualTo(MatchOutcome.MATCHED);
    }

    @Test
    void variancesComeInTheOrderOfTheirLines() {
        OrderFacts twoLines =
                order("4500", ordered("2", "SALT", "10", "EA", "1.00"), ordered("10", "FLOUR", "10", "EA", "1.00"));
        MatchResult result = match(invoice(
                        "I-1",
                        "4500",
                        billed("10", "10", "FLOUR", "9", "EA", "1.00"),
                        billed("2", "2", "SALT", "9", "EA", "1.00")))
                .orders(twoLines)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "8", "EA"), received("2", "SALT", "8", "EA")))
                .result();

        assertThat(result.variances()).extracting(Variance::part).isEqualTo(List.of("2", "10"));
    }
}
