package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.EventApplication.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order's goods: in parts, taken back, ordered by nobody. */
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
}
