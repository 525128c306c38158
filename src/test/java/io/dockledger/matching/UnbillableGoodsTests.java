package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.standing;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static io.dockledger.matching.Orders.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.money.Money;
import org.junit.jupiter.api.Test;

/** Goods that came and may not be billed: rejected, sent back, taken out of their receipt, on hold. */
class UnbillableGoodsTests {

    private final OrderFacts order = flourOrdered();

    @Test
    void rejectedGoodsMayNotBeBilled() {
        Variance variance = match(flourBilled("I-1", "100"))
                .orders(order)
                .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "15", "0", "0")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("85 KGM");
    }

    @Test
    void whatWasReturnedToTheVendorMayNotBeBilled() {
        Variance variance = match(flourBilled("I-1", "100"))
                .orders(order)
                .receipts(flourReceived("R-1", "100"))
                .returns(returned("V-1", "4500", "10", "FLOUR", "20", "KGM"))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("80 KGM");
        assertThat(variance.value()).isEqualTo(Money.of("40.00", "GBP"));
    }

    @Test
    void aReversedReceiptMayNotBeBilledAnyMore() {
        Variance variance = match(flourBilled("I-1", "100"))
                .orders(order)
                .receipts(
                        flourReceived("R-1", "60"),
                        receipt("R-2", "4500", received("10", "FLOUR", "40", "KGM", "0", "40", "0")))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.expected()).isEqualTo("60 KGM");
    }

    @Test
    void aReceiptReversedAfterPaymentWasReleasedSaysSo() {
        InvoiceFacts paid = standing(flourBilled("I-1", "100"), InvoiceStanding.PAYMENT_RELEASED);
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
    void goodsOnQualityHoldAreWhatIsMissing() {
        Variance variance = match(flourBilled("I-1", "100"))
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
        MatchResult result = match(flourBilled("I-1", "100"))
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
        InvoiceFacts first = flourBilled("I-1", "70");
        InvoiceFacts second = flourBilled("I-2", "40");
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
}
