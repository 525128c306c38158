package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.EventApplication.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order's goods: in parts, on hold, too many, too few, taken back. */
abstract class ReceivingScenarios extends Scenario {

    @Test
    void anOrderThatComesInPartsIsSettledWithTheLastPayment() {
        story.ordered("100", "2.00")
                .received("GR-1", "60")
                .billed("I-1", "60", "2.00")
                .paid("P-1", "I-1", "120.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 open");
        story.received("GR-2", "40").billed("I-2", "40", "2.00").paid("P-2", "I-2", "80.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "I-2 completed", "PO-1 completed");
        assertThat(story.milestones("PO-1"))
                .containsExactly("orderReleased", "goodsReceived", "goodsReceived", "orderSettled");
        assertThat(story.told()).containsExactly("payment.released 120.00", "payment.released 80.00");
    }

    @Test
    void anInvoiceThatKnowsOnlyTheSuppliersNumberOfTheItemSettlesTheOrder() {
        story.event(
                "purchase-order.released",
                Papers.order("100", "2.00", "").replace("'sku':'A'", "'sku':'A','supplierSku':'ART-7'"));
        story.received("GR-1", "100");
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00").replace("'orderLine':'1','sku':'A'", "'sku':'ART-7'"));
        story.paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void goodsOnHoldArePaidOnceAPersonAcceptsThem() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        assertThat(story.exceptions()).containsExactly("quality-hold open receiving");
        assertThat(story.tasks()).containsExactly("Decide on variance: receiving", "Inspect goods: receiving");
        story.decides(story.receiver, "inspectGoods", "accepted");
        assertThat(story.exceptions()).containsExactly("quality-hold resolved receiving");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.milestones("PO-1"))
                .containsExactly("orderReleased", "goodsReceived", "qualityHeld", "qualityReleased");
    }

    @Test
    void whatAPersonRejectsOfTheHeldGoodsIsBilledTooMuch() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        story.decides(
                story.receiver,
                "inspectGoods",
                "partly",
                Map.of("receiptLine", "1", "acceptedQuantity", decimal("90"), "rejectedQuantity", decimal("10")));
        assertThat(story.exceptions())
                .containsExactly("quality-hold resolved receiving", "quantity open accounts-payable");
        assertThat(story.milestones("PO-1")).contains("qualityRejected").doesNotContain("qualityReleased");
    }

    @Test
    void goodsThatAPersonRejectsAltogetherAreNotPaid() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        story.decides(story.receiver, "inspectGoods", "rejected");
        assertThat(story.exceptions()).contains("quality-hold resolved receiving");
        assertThat(story.told()).isEmpty();
        assertThat(story.milestones("PO-1")).contains("qualityRejected");
    }

    @Test
    void theQualitySystemsResultEndsTheInspectionTask() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        story.inspected("Q-1", "GR-1", "40", "0");
        assertThat(story.tasks()).contains("Inspect goods: receiving");
        story.inspected("Q-2", "GR-1", "60", "0").inspected("Q-2", "GR-1", "60", "0");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.exceptions()).containsExactly("quality-hold resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void anInspectionThatOvertakesItsReceiptWaitsForIt() {
        story.ordered("100", "2.00").inspected("Q-1", "GR-1", "100", "0");
        assertThat(story.parked()).isEqualTo(1);
        story.receivedHeld("GR-1", "100");
        assertThat(story.parked()).isZero();
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void ofTwoReceiptsOnHoldEachInspectionReleasesItsOwn() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "60").receivedHeld("GR-2", "40");
        assertThat(story.tasks()).containsExactly("Inspect goods: receiving", "Inspect goods: receiving");
        story.inspected("Q-2", "GR-2", "40", "0");
        assertThat(story.states("goods-receipt")).containsExactly("GR-1 held", "GR-2 posted");
        story.decides(story.receiver, "inspectGoods", "accepted");
        assertThat(story.states("goods-receipt")).containsExactly("GR-1 posted", "GR-2 posted");
        story.billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void ofTwoReceiptsOnHoldThePersonsTaskInspectsOnlyOne() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "60").receivedHeld("GR-2", "40");
        String first = story.query("select task_id from work_item where ended_at is null order by created_at, task_id")
                .get(0);
        story.completes(story.receiver, first, "accepted", Map.of());
        assertThat(story.states("goods-receipt"))
                .filteredOn(state -> state.endsWith("held"))
                .hasSize(1);
        story.decides(story.receiver, "inspectGoods", "rejected");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.query(
                        "select document_key from case_milestone where name in ('qualityReleased', 'qualityRejected')"))
                .containsExactlyInAnyOrder("goods-receipt:GR-1", "goods-receipt:GR-2");
    }

    @Test
    void heldGoodsThatAreTakenBackNeedNoInspection() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").reversed("GR-1");
        assertThat(story.tasks()).isEmpty();
        story.received("GR-2", "100").billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void tooManyGoodsAreAcceptedByTheDock() {
        story.ordered("100", "2.00").received("GR-1", "120");
        assertThat(story.exceptions()).containsExactly("over-delivery open receiving");
        story.decides(story.receiver, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("over-delivery accepted receiving");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).containsExactly("PO-1 open");
    }

    @Test
    void anInvoiceWaitsWhileNobodyHasDecidedOnTooManyGoods() {
        story.ordered("100", "2.00").received("GR-1", "120").billed("I-1", "120", "2.00");
        assertThat(story.tasks()).containsExactly("Decide on variance: receiving");
        assertThat(story.told()).isEmpty();
        assertThat(story.lastMatch("I-1")).startsWith("held over-delivery on purchase-order:PO-1: Ordered 100 KGM");
        story.reversed("GR-1", "10");
        assertThat(story.exceptions())
                .containsExactly("over-delivery open receiving", "quantity open accounts-payable");
        story.received("GR-2", "10");
        assertThat(story.exceptions())
                .containsExactly("over-delivery open receiving", "quantity resolved accounts-payable");
        assertThat(story.told()).isEmpty();
        story.completes(story.receiver, story.taskAbout("over-delivery"), "accept", Map.of());
        assertThat(story.told()).containsExactly("payment.released 240.00");
    }

    @Test
    void whatIsMissingOfAnOrderDoesNotHoldTheInvoiceForWhatCame() {
        story.ordered("100", "2.00").received("GR-1", "90").fires("deliveryOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open procurement");
        story.billed("I-1", "90", "2.00");
        assertThat(story.told()).containsExactly("payment.released 180.00");
    }

    @Test
    void tooManyGoodsThatComeAfterTheReleaseDoNotTakeThePaymentBack() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
        story.received("GR-2", "20");
        assertThat(story.exceptions()).containsExactly("over-delivery open receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        story.paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 open");
    }

    @Test
    void tooManyGoodsAreOrderedAfterAll() {
        story.ordered("100", "2.00").received("GR-1", "120");
        story.decides(story.receiver, "decideVariance", "correctOrder");
        assertThat(story.tasks()).containsExactly("Correct order: procurement");
        story.decides(story.buyer, "correctOrder", "corrected", Story.number("correctedQuantity", "120"));
        assertThat(story.exceptions()).containsExactly("over-delivery resolved procurement");
        story.billed("I-1", "120", "2.00").paid("P-1", "I-1", "240.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void aChangeOfTheOrderEndsAnOverDelivery() {
        story.ordered("100", "2.00").received("GR-1", "120").orderChanged("2", "120", "2.00");
        assertThat(story.exceptions()).containsExactly("over-delivery resolved receiving");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void whatIsMissingAfterTheDeadlineIsWaitedForAndThenClosedShort() {
        story.ordered("100", "2.00").received("GR-1", "90").fires("deliveryOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open procurement");
        story.decides(story.buyer, "decideVariance", "keepWaiting", Map.of("newDeadline", LocalDate.of(2030, 5, 31)));
        assertThat(story.exceptions()).containsExactly("under-delivery resolved procurement");
        assertThat(story.timer("deliveryOverdue").getDuedate()).isEqualTo("2030-06-01T00:00:00.000");
        story.fires("deliveryOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open procurement");
        story.decides(story.buyer, "decideVariance", "closeShort");
        assertThat(story.milestones("PO-1")).contains("orderClosedShort");
        story.billed("I-1", "90", "2.00").paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 closed-short");
    }

    @Test
    void goodsThatComeAfterTheDeadlineEndTheException() {
        story.ordered("100", "2.00").received("GR-1", "90").fires("deliveryOverdue");
        story.received("GR-2", "10");
        assertThat(story.exceptions()).containsExactly("under-delivery resolved procurement");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anOrderIsClosedShortByItsOwnSystem() {
        story.ordered("100", "2.00").received("GR-1", "90").orderClosed().orderClosed();
        assertThat(story.milestones("PO-1")).containsOnlyOnce("orderClosedShort");
        story.billed("I-1", "90", "2.00").paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 closed-short");
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void closingShortEndsAnOpenUnderDelivery() {
        story.ordered("100", "2.00")
                .received("GR-1", "90")
                .fires("deliveryOverdue")
                .orderClosed();
        assertThat(story.exceptions()).containsExactly("under-delivery resolved procurement");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aReceiptThatIsTakenBackBeforeTheInvoiceDoesNotCount() {
        story.ordered("100", "2.00")
                .received("GR-1", "100")
                .reversed("GR-1", "10")
                .billed("I-1", "100", "2.00");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.milestones("PO-1")).containsExactly("orderReleased", "goodsReceived", "receiptReversed");
    }

    @Test
    void aReversalAfterTheReleaseRecallsThePayment() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
        story.reversed("GR-1", "10");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.milestones("I-1")).contains("paymentReleased", "paymentHeld");
        story.received("GR-2", "10");
        assertThat(story.told())
                .containsExactly("payment.released 200.00", "payment.recalled", "payment.released 200.00");
    }

    @Test
    void aReversalAfterThePaymentIsFollowedUp() {
        story.ordered("100", "2.00")
                .received("GR-1", "100")
                .billed("I-1", "100", "2.00")
                .paid("P-1", "I-1", "200.00");
        story.reversed("GR-1", "10");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.exceptions()).contains("receipt-reversed open accounts-payable");
        assertThat(story.tasks()).contains("Decide on variance: accounts-payable");
        story.completes(story.clerk, story.taskAbout("receipt-reversed"), "accept", Map.of());
        assertThat(story.exceptions()).contains("receipt-reversed accepted accounts-payable");
    }

    @Test
    void aLateReceiptForASettledOrderIsSeenByTheDock() {
        story.ordered("100", "2.00")
                .received("GR-1", "100")
                .billed("I-1", "100", "2.00")
                .paid("P-1", "I-1", "200.00");
        story.received("GR-2", "20");
        assertThat(story.milestones("PO-1")).containsSubsequence("goodsReceived", "orderSettled", "goodsReceived");
        assertThat(story.exceptions()).containsExactly("over-delivery open receiving");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        story.reversed("GR-2");
        assertThat(story.exceptions()).containsExactly("over-delivery resolved receiving");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void goodsThatNobodyOrderedAreTakenOutOfTheReceiptByTheDock() {
        story.ordered("100", "2.00");
        story.event("goods-receipt.posted", Papers.receiptOf("GR-1", Papers.receiptLine("1", "99", "Z", "100", "")));
        story.billed("I-1", "100", "2.00");
        assertThat(story.exceptions()).containsExactly("unordered-goods open receiving");
        assertThat(remedies())
                .containsExactly("goods-receipt:GR-1 line 1: change order PO-1, or correct or reverse the receipt");
        story.received("GR-2", "100");
        assertThat(story.lastMatch("I-1"))
                .startsWith("held unordered-goods on goods-receipt:GR-1: Received 100 KGM of Z");
        story.decides(story.receiver, "decideVariance", "correctReceipt");
        story.decides(story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "0"));
        assertThat(story.exceptions()).containsExactly("unordered-goods resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void goodsThatNobodyOrderedAreOrderedAfterAllOrTakenBack() {
        story.ordered("100", "2.00");
        story.event("goods-receipt.posted", Papers.receiptOf("GR-1", Papers.receiptLine("1", "2", "B", "5", "")));
        story.event("goods-receipt.posted", Papers.receiptOf("GR-2", Papers.receiptLine("1", "3", "C", "5", "")));
        assertThat(story.exceptions())
                .containsExactly("unordered-goods open receiving", "unordered-goods open receiving");
        story.event(
                "purchase-order.changed",
                Papers.order("100", "2.00", "")
                        .replace("'lines':[", "'lines':[" + Papers.orderLine("2", "B", "5", "1.00") + ","));
        story.reversed("GR-2");
        assertThat(story.exceptions())
                .containsExactly("unordered-goods resolved receiving", "unordered-goods resolved receiving");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void goodsInAUnitThatNothingLeadsFromCountOnceTheConversionIsLoaded() {
        story.ordered("100", "2.00");
        story.event("goods-receipt.posted", Papers.receipt("GR-1", "10", "").replace("KGM", "XBX"));
        assertThat(story.exceptions()).containsExactly("uncounted-goods open receiving");
        assertThat(remedies())
                .containsExactly("goods-receipt:GR-1 line 1: load the conversion from XBX to KGM for A,"
                        + " or correct or reverse the receipt");
        story.billed("I-1", "100", "2.00");
        assertThat(story.told()).isEmpty();
        story.unitIs("XBX", "KGM", "10");
        assertThat(story.exceptions())
                .containsExactly("quantity resolved accounts-payable", "uncounted-goods resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void goodsThatWereAcceptedUncountedCountOnceTheConversionIsLoaded() {
        story.ordered("100", "2.00");
        story.event("goods-receipt.posted", Papers.receipt("GR-1", "10", "").replace("KGM", "XBX"));
        story.decides(story.receiver, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(story.query("select kind || ' ' || status from case_exception"))
                .containsExactly("uncounted-goods accepted");
        story.billed("I-1", "100", "2.00");
        assertThat(story.told()).isEmpty();
        story.unitIs("XBX", "KGM", "10");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anInspectionOfMoreThanCameIsRefused() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100");
        assertThat(story.apply(List.of(story.made("quality.inspected", Papers.inspection("Q-1", "GR-1", "90", "20")))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("brought 100 KGM", "cannot judge 110"));
        assertThat(story.states("goods-receipt")).containsExactly("GR-1 held");
    }

    private List<String> remedies() {
        return story.query("select document_key || ' line ' || line || ': ' || limit_text from case_exception");
    }

    @Test
    void aReceiptNumberThatIsUsedTwiceForDifferentGoodsIsRefused() {
        story.ordered("100", "2.00").received("GR-1", "60").received("GR-1", "60");
        assertThat(story.apply(List.of(story.made("goods-receipt.posted", Papers.receipt("GR-1", "40", "")))))
                .hasOnlyElementsOfType(Outcome.Refused.class);
        assertThat(story.milestones("PO-1")).containsExactly("orderReleased", "goodsReceived");
    }

    @Test
    void anOrderThatContradictsItselfIsCorrectedByProcurement() {
        story.event(
                "purchase-order.released",
                "{'number':'PO-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01','lines':[{'line':'1',"
                        + "'sku':'A','quantity':'100','unit':'KGM','price':'200.00','amount':'200.00'}]}");
        assertThat(story.exceptions()).containsExactly("order-data open procurement");
        story.decides(story.buyer, "decideVariance", "correctOrder");
        story.decides(story.buyer, "correctOrder", "corrected", Story.number("correctedPrice", "2.00"));
        assertThat(story.exceptions()).containsExactly("order-data resolved procurement");
        assertThat(story.tasks()).isEmpty();
    }

    static java.math.BigDecimal decimal(String text) {
        return new java.math.BigDecimal(text);
    }
}
