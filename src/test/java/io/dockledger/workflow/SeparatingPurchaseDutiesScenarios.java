package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who ordered, received, inspected, corrected or billed may not do the next step, whichever way it is tried. */
abstract class SeparatingPurchaseDutiesScenarios extends Scenario {

    private static final Map<String, Object> NOTHING_MORE = Map.of();
    private static final Map<String, Object> REASONED = Map.of("reason", Story.REASON);

    @Test
    void whoeverOrderedDoesNotAcceptTheGoods() {
        Person same = someone(Groups.RECEIVING);
        orderedBy(same);
        story.receivedHeld("GR-1", "100");
        isRefused(same, "inspectGoods", "accepted", REASONED, "SOD-03");
        story.decides(story.receiver, "inspectGoods", "accepted");
    }

    @Test
    void whoeverOrderedDoesNotCorrectTheReceipt() {
        Person same = someone(Groups.RECEIVING);
        orderedBy(same);
        story.received("GR-1", "90").billed("I-1", "100", "200.00");
        story.decides(story.clerk, "decideVariance", "correctReceipt");
        isRefused(same, "correctReceipt", "corrected", reasoned("correctedQuantity", "100"), "SOD-03");
    }

    @Test
    void whoeverOrderedDoesNotApproveAnOverride() {
        Person same = someone(Groups.APPROVERS);
        orderedBy(same);
        story.received("GR-1", "90");
        billedAndAccepted();
        isRefused(same, "approveOverride", "approve", REASONED, "SOD-04");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotApproveTheirInvoice() {
        Person same = someone(Groups.APPROVERS);
        ordered();
        receivedBy(same, "100").billed("I-1", "100", "200.00");
        isRefused(same, "approveInvoice", "approve", NOTHING_MORE, "SOD-05");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 20000.00");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotReleaseTheHoldOnTheirPayment() {
        Person same = someone(Groups.CONTROLLERS);
        ordered();
        receivedBy(same, "100");
        billedAndHeld();
        isRefused(same, "releaseHold", "release", REASONED, "SOD-06");
        story.decides(story.controller, "releaseHold", "release");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
    }

    @Test
    void whoeverTookAReceiptBackDoesNotApproveThePayment() {
        Person same = someone(Groups.APPROVERS);
        receivedAnewAfterReversalBy(same, "100");
        story.billed("I-1", "100", "200.00");
        isRefused(same, "approveInvoice", "approve", NOTHING_MORE, "SOD-07");
    }

    @Test
    void whoeverTookAReceiptBackDoesNotReleaseTheHold() {
        Person same = someone(Groups.CONTROLLERS);
        receivedAnewAfterReversalBy(same, "100");
        billedAndHeld();
        isRefused(same, "releaseHold", "release", REASONED, "SOD-07");
    }

    @Test
    void whoeverEnteredTheInvoiceDoesNotApproveItsPayment() {
        Person same = someone(Groups.APPROVERS);
        ordered().received("GR-1", "100");
        billedBy(same);
        isRefused(same, "approveInvoice", "approve", NOTHING_MORE, "SOD-08");
    }

    @Test
    void whoeverEnteredTheInvoiceDoesNotReleaseItsBlock() {
        Person same = someone(Groups.CONTROLLERS);
        ordered().received("GR-1", "100");
        billedBy(same);
        story.decides(story.approver, "approveInvoice", "hold");
        isRefused(same, "releaseHold", "release", REASONED, "SOD-09");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotWriteTheirDifferenceOff() {
        Person same = someone(Groups.APPROVERS);
        ordered();
        receivedBy(same, "90");
        billedAndAccepted();
        isRefused(same, "approveOverride", "approve", REASONED, "SOD-13");
    }

    @Test
    void whoeverEnteredTheInvoiceDoesNotWriteItsDifferenceOff() {
        Person same = someone(Groups.APPROVERS);
        ordered().received("GR-1", "90");
        billedBy(same);
        story.decides(story.clerk, "decideVariance", "accept");
        isRefused(same, "approveOverride", "approve", REASONED, "SOD-13");
    }

    @Test
    void whoeverDecidedOnTheVarianceDoesNotApproveTheOverride() {
        Person both = someone(Groups.ACCOUNTS_PAYABLE, Groups.APPROVERS);
        ordered().received("GR-1", "90").billed("I-1", "100", "200.00");
        story.decides(both, "decideVariance", "accept");
        isRefused(both, "approveOverride", "approve", REASONED, "SOD-31");
    }

    @Test
    void whoeverDecidedOnTheVarianceDoesNotApproveTheInvoice() {
        Person both = someone(Groups.ACCOUNTS_PAYABLE, Groups.APPROVERS);
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(both, "decideVariance", "accept");
        isRefused(both, "approveInvoice", "approve", NOTHING_MORE, "SOD-32");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotDecideOnTheVariance() {
        Person same = someone(Groups.ACCOUNTS_PAYABLE);
        ordered();
        receivedBy(same, "90").billed("I-1", "100", "200.00");
        isRefused(same, "decideVariance", "accept", REASONED, "SOD-33");
    }

    @Test
    void whoeverChangedTheOrderDoesNotApproveItsInvoice() {
        Person same = someone(Groups.APPROVERS);
        story.ordered("100", "190.00");
        story.event("purchase-order.changed", Papers.order("100", "200.00", "'version':'2',"), same);
        story.received("GR-1", "100").billed("I-1", "100", "200.00");
        isRefused(same, "approveInvoice", "approve", NOTHING_MORE, "SOD-34");
    }

    @Test
    void whoeverOrderedDoesNotApproveTheInvoice() {
        Person same = someone(Groups.APPROVERS);
        orderedBy(same);
        story.received("GR-1", "100").billed("I-1", "100", "200.00");
        isRefused(same, "approveInvoice", "approve", NOTHING_MORE, "SOD-36");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotCorrectTheirOrder() {
        Person same = someone(Groups.PROCUREMENT);
        ordered();
        receivedBy(same, "100").billed("I-1", "100", "250.00");
        story.decides(story.buyer, "decideVariance", "correctOrder");
        isRefused(same, "correctOrder", "corrected", reasoned("correctedPrice", "250"), "SOD-37");
    }

    @Test
    void whoeverTookAReceiptBackDoesNotApproveAnOverride() {
        Person same = someone(Groups.APPROVERS);
        receivedAnewAfterReversalBy(same, "90");
        billedAndAccepted();
        isRefused(same, "approveOverride", "approve", REASONED, "SOD-38");
    }

    @Test
    void whoeverEnteredTheCreditNoteDoesNotReleaseTheHold() {
        Person same = someone(Groups.CONTROLLERS);
        ordered().received("GR-1", "90").billed("I-1", "100", "200.00");
        story.event("credit-note.received", Papers.creditNote("CN-1", "I-1", "10", "200.00"), same);
        story.decides(story.approver, "approveInvoice", "hold");
        isRefused(same, "releaseHold", "release", REASONED, "SOD-39");
    }

    @Test
    void whoeverClosedTheOrderDoesNotApproveItsInvoice() {
        Person same = someone(Groups.APPROVERS);
        ordered().received("GR-1", "60");
        story.event("purchase-order.closed", "{'number':'PO-1','reason':'The rest will not come.'}", same);
        story.billed("I-1", "60", "200.00");
        isRefused(same, "approveInvoice", "approve", NOTHING_MORE, "SOD-40");
    }

    @Test
    void whoeverInspectedTheGoodsDoesNotReleaseTheHoldOnTheirPayment() {
        Person same = someone(Groups.CONTROLLERS);
        ordered().receivedHeld("GR-1", "100");
        story.event("quality.inspected", Papers.inspection("Q-1", "GR-1", "100", "0"), same);
        billedAndHeld();
        isRefused(same, "releaseHold", "release", REASONED, "SOD-41");
    }

    /** Of 20,000.00, which somebody has to approve. */
    private Story ordered() {
        return story.ordered("100", "200.00");
    }

    private Story orderedBy(Person person) {
        return story.event("purchase-order.released", Papers.order("100", "200.00", ""), person);
    }

    private Story receivedBy(Person person, String quantity) {
        return story.event("goods-receipt.posted", Papers.receipt("GR-1", quantity, ""), person);
    }

    private void receivedAnewAfterReversalBy(Person person, String quantity) {
        ordered().received("GR-1", "100");
        story.event("goods-receipt.reversed", "{'receipt':'GR-1','order':'PO-1'}", person);
        story.received("GR-2", quantity);
    }

    private Story billedBy(Person person) {
        return story.event("invoice.received", Papers.invoice("I-1", "100", "200.00"), person);
    }

    private void billedAndHeld() {
        story.billed("I-1", "100", "200.00");
        story.decides(story.approver, "approveInvoice", "hold");
    }

    /** More was billed than came, and the clerk would pay it. */
    private void billedAndAccepted() {
        story.billed("I-1", "100", "200.00");
        story.decides(story.clerk, "decideVariance", "accept");
    }

    private static Map<String, Object> reasoned(String field, String value) {
        return Map.of(field, new BigDecimal(value), "reason", Story.REASON);
    }
}
