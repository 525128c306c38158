package io.dockledger.analytics.cycle;

import static io.dockledger.analytics.cycle.CycleTime.ADJUSTMENT_TO_POSTING;
import static io.dockledger.analytics.cycle.CycleTime.RECEIPT_TO_MATCH;
import static io.dockledger.analytics.cycle.CycleTime.RETURN_TO_CREDIT;
import static io.dockledger.analytics.cycle.CycleTime.SHIPMENT_TO_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days are days of March; what happens is told in the order in which it was recorded. */
class CycleTimeTests {

    private static final Instant NOW = day(31);

    private final List<Reached> reached = new ArrayList<>();
    private final List<Reached> receipts = new ArrayList<>();
    private @Nullable Instant endedAt;

    @Test
    void anInvoiceIsMatchedFromTheLaterOfItAndItsReceipt() {
        received(3);
        at("invoiceArrived", 5);
        at("matched", 6);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("5-6 REACHED 1d");
    }

    @Test
    void whatWaitedForGoodsBeginsWithTheirReceipt() {
        at("invoiceArrived", 5);
        received(9);
        at("matched", 9);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("9-9 REACHED 0d");
    }

    @Test
    void withoutGoodsThereIsNothingToMatchYet() {
        at("invoiceArrived", 5);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("not begun");
    }

    @Test
    void receiptsAfterTheMatchBelongToOtherInvoices() {
        received(3);
        at("invoiceArrived", 4);
        at("matched", 6);
        received(20);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("4-6 REACHED 2d");
    }

    @Test
    void aReceiptThatWasTakenBackIsNone() {
        received(3);
        receipts.add(new Reached("receiptReversed", day(4)));
        at("invoiceArrived", 5);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("not begun");
    }

    @Test
    void anExceptionAfterTheMatchOpensItAgain() {
        received(3);
        at("invoiceArrived", 5);
        at("matched", 6);
        at("exceptionRaised", 8);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("5-31 OPEN 26d");

        at("matched", 12);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("5-12 REACHED 7d");
    }

    @Test
    void anInvoiceThatIsRejectedIsGivenUpThen() {
        received(3);
        at("invoiceArrived", 5);
        at("exceptionRaised", 5);
        at("invoiceRejected", 9);
        endedAt = day(9);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("5-9 GIVEN_UP 4d");
    }

    /** Received on the 3rd and reported on the 9th: the match bears the day of the report's event. */
    @Test
    void whatIsReportedLateTakesNoTimeAndNeverLessThanNone() {
        at("invoiceArrived", 5);
        received(3);
        at("matched", 3);

        assertThat(span(RECEIPT_TO_MATCH)).isEqualTo("5-3 REACHED 0d");
    }

    @Test
    void aSaleIsBilledFromItsFirstShipmentThatStands() {
        at("goodsShipped", 2);
        at("shipmentReversed", 3);
        at("goodsShipped", 4);
        at("goodsShipped", 10);
        at("customerInvoiced", 6);
        at("customerInvoiced", 11);

        assertThat(span(SHIPMENT_TO_INVOICE)).isEqualTo("4-6 REACHED 2d");
    }

    @Test
    void anInvoiceThatWasTakenBackBillsNothing() {
        at("goodsShipped", 2);
        at("customerInvoiced", 3);
        at("customerInvoiceCancelled", 4);

        assertThat(span(SHIPMENT_TO_INVOICE)).isEqualTo("2-31 OPEN 29d");
    }

    @Test
    void whatIsBilledBeforeItIsShippedTakesNoTime() {
        at("customerInvoiced", 3);
        at("goodsShipped", 7);

        assertThat(span(SHIPMENT_TO_INVOICE)).isEqualTo("7-3 REACHED 0d");
    }

    @Test
    void aReturnIsCreditedFromItsGoodsToTheLastCreditThatStands() {
        at("goodsReturned", 2);
        at("creditIssued", 5);
        at("goodsReturned", 6);
        at("creditIssued", 9);

        assertThat(span(RETURN_TO_CREDIT)).isEqualTo("2-9 REACHED 7d");

        at("creditReversed", 10);
        at("creditReversed", 10);

        assertThat(span(RETURN_TO_CREDIT)).isEqualTo("2-31 OPEN 29d");
    }

    @Test
    void aReturnWhoseGoodsNeverCameHasNotBegun() {
        at("returnAuthorised", 2);
        endedAt = day(30);

        assertThat(span(RETURN_TO_CREDIT)).isEqualTo("not begun");
    }

    @Test
    void anAdjustmentIsPostedFromWhenItWasIdentifiedToThePostingThatStands() {
        at("varianceIdentified", 2);
        at("adjustmentPosted", 3);
        at("adjustmentReversed", 4);
        at("adjustmentPosted", 8);

        assertThat(span(ADJUSTMENT_TO_POSTING)).isEqualTo("2-8 REACHED 6d");
    }

    @Test
    void anAdjustmentThatIsRefusedIsGivenUp() {
        at("varianceIdentified", 2);
        at("adjustmentRefused", 5);
        endedAt = day(5);

        assertThat(span(ADJUSTMENT_TO_POSTING)).isEqualTo("2-5 GIVEN_UP 3d");
    }

    private void at(String milestone, int day) {
        reached.add(new Reached(milestone, day(day)));
    }

    private void received(int day) {
        receipts.add(new Reached("goodsReceived", day(day)));
    }

    private String span(CycleTime time) {
        CaseHistory history =
                new CaseHistory("case", "1", new CaseHistory.Traits("Harbour", "S-1", "1"), endedAt, reached, receipts);
        return time.span(history, NOW)
                .map(span -> "%d-%d %s %dd"
                        .formatted(
                                dayOf(span.begin()),
                                dayOf(span.end()),
                                span.ending(),
                                span.length().toDays()))
                .orElse("not begun");
    }

    private static Instant day(int day) {
        return Instant.parse("2026-02-28T08:00:00Z").plus(day, ChronoUnit.DAYS);
    }

    private static long dayOf(Instant at) {
        return ChronoUnit.DAYS.between(day(0), at);
    }
}
