package io.dockledger.matching;

import static io.dockledger.matching.Credits.credit;
import static io.dockledger.matching.Credits.credited;
import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static io.dockledger.matching.Orders.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Invoices that come before their goods or their order. */
class WaitingTests {

    private final OrderFacts order =
            order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00"), ordered("20", "SALT", "50", "KGM", "1.00"));
    private final InvoiceFacts invoice = invoice(
            "I-1",
            "4500",
            billed("1", "10", "FLOUR", "100", "KGM", "2.00"),
            billed("2", "20", "SALT", "50", "KGM", "1.00"));

    @Test
    void anInvoiceBeforeAllReceiptsWaitsForTheGoods() {
        MatchResult result = match(invoice).orders(order).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.AWAITING_GOODS);
        assertThat(result.variances()).isEmpty();
    }

    @Test
    void afterAllPatienceWhatDidNotComeIsAnException() {
        MatchResult result = match(invoice).orders(order).patienceOver().result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.variances())
                .extracting(Variance::kind)
                .containsExactly(VarianceKind.NOT_RECEIVED, VarianceKind.NOT_RECEIVED);
        assertThat(result.variances().get(0).expected()).isEqualTo("0 KGM");
        assertThat(result.variances().get(0).description()).isEqualTo("Billed 100 KGM, and nothing was received");
    }

    @Test
    void onceAnythingCameTheInvoiceIsJudged() {
        Variance variance = match(invoice)
                .orders(order)
                .receipts(flourReceived("R-1", "100"))
                .only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.QUANTITY);
        assertThat(variance.part()).isEqualTo("2");
        assertThat(variance.expected()).isEqualTo("0 KGM");
    }

    @Test
    void aReceiptThatWasReversedAsAWholeIsNoReceipt() {
        assertThat(match(invoice)
                        .orders(order)
                        .receipts(receipt("R-1", "4500", received("10", "FLOUR", "100", "KGM", "0", "100", "0")))
                        .result()
                        .outcome())
                .isEqualTo(MatchOutcome.AWAITING_GOODS);
    }

    @Test
    void goodsOnHoldAreThereSoNobodyWaits() {
        MatchResult result = match(invoice)
                .orders(order)
                .receipts(receipt(
                        "R-1",
                        "4500",
                        received("10", "FLOUR", "100", "KGM", "0", "0", "100"),
                        received("20", "SALT", "50", "KGM", "0", "0", "50")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.variances())
                .extracting(Variance::kind)
                .containsExactly(VarianceKind.QUALITY_HOLD, VarianceKind.QUALITY_HOLD);
    }

    @Test
    void nobodyWaitsForGoodsOfACancelledOrder() {
        assertThat(match(invoice)
                        .orders(standing(order, OrderStanding.CANCELLED))
                        .result()
                        .variances())
                .extracting(Variance::kind)
                .containsExactly(VarianceKind.NOT_RECEIVED, VarianceKind.NOT_RECEIVED);
    }

    @Test
    void whatIsWrongAnywayIsSaidWhileWaiting() {
        InvoiceFacts tooDear = flourBilled("I-1", "100", "2.50");
        MatchResult result = match(tooDear).orders(order).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.EXCEPTION);
        assertThat(result.variances()).extracting(Variance::kind).containsExactly(VarianceKind.PRICE);
    }

    @Test
    void anInvoiceBeforeItsOrderWaitsForTheOrder() {
        MatchResult result = match(invoice).result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.AWAITING_ORDER);
        assertThat(result.variances()).isEmpty();
    }

    @Test
    void afterAllPatienceTheOrderIsUnknown() {
        Variance variance = match(invoice).patienceOver().only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.UNKNOWN_ORDER);
        assertThat(variance.key()).isEqualTo("unknown-order|invoice:S-1/I-1|4500");
        assertThat(variance.kind().reasonCode()).isEqualTo("REF");
        assertThat(variance.found()).isEqualTo("4500");
        assertThat(Objects.requireNonNull(variance.value()).toString()).isEqualTo("250.00 GBP");
    }

    @Test
    void anInvoiceThatNamesNoOrderHasNothingToWaitFor() {
        InvoiceFacts nameless = invoice("I-1", List.of(), invoice.lines(), List.of(), List.of());
        Variance variance = match(nameless).only();

        assertThat(variance.kind()).isEqualTo(VarianceKind.UNKNOWN_ORDER);
        assertThat(variance.found()).isEqualTo("none named");
    }

    @Test
    void aCreditNoteIsNotJudgedWhileItsInvoiceWaits() {
        MatchResult result = match(invoice)
                .orders(order)
                .credits(credit("C-1", "I-1", credited("1", "1", "10", "KGM", "2.00")))
                .result();

        assertThat(result.outcome()).isEqualTo(MatchOutcome.AWAITING_GOODS);
        assertThat(result.payable().toString()).isEqualTo("250.00 GBP");
    }
}
