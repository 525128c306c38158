package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order that is changed or cancelled, in good time and late. */
abstract class ChangingOrdersScenarios extends Scenario {

    @Test
    void aChangedOrderCountsFromThenOn() {
        story.ordered("100", "2.00").orderChanged("2", "120", "2.50").received("GR-1", "120");
        story.billed("I-1", "120", "2.50").paid("P-1", "I-1", "300.00");
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.milestones("PO-1")).containsOnlyOnce("orderChanged");
        assertThat(story.query("select amount::text from business_case where business_key = 'PO-1'"))
                .hasSize(1);
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        story.ordered("100", "2.00").orderChanged("3", "120", "2.00").orderChanged("2", "110", "2.00");
        story.received("GR-1", "120");
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.milestones("PO-1")).containsOnlyOnce("orderChanged");
    }

    @Test
    void aChangeThatOvertakesItsOrderWaitsForIt() {
        story.orderChanged("2", "120", "2.00");
        assertThat(story.parked()).isEqualTo(1);
        story.ordered("100", "2.00").received("GR-1", "120");
        assertThat(story.parked()).isZero();
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void aNewPriceInTheOrderEndsThePriceException() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.50");
        assertThat(story.exceptions()).containsExactly("price open procurement");
        story.orderChanged("2", "100", "2.50");
        assertThat(story.exceptions()).containsExactly("price resolved procurement");
        assertThat(story.told()).containsExactly("payment.released 250.00");
    }

    @Test
    void anOrderIsCancelledBeforeAnythingCame() {
        story.ordered("100", "2.00").orderCancelled().orderCancelled();
        assertThat(story.cases()).containsExactly("PO-1 cancelled");
        assertThat(story.milestones("PO-1")).containsExactly("orderReleased", "orderCancelled");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void whatElseArrivesForACancelledOrderIsAppliedAndLeavesNothingStuck() {
        story.ordered("100", "2.00").orderCancelled();
        story.orderChanged("2", "120", "2.00").orderClosed();
        assertThat(story.cases()).containsExactly("PO-1 cancelled");
        story.billed("I-1", "100", "2.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 cancelled");
        story.invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 cancelled");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void goodsThatCameForACancelledOrderAreDecidedOnByProcurement() {
        story.ordered("100", "2.00").received("GR-1", "40").orderCancelled();
        assertThat(story.cases()).containsExactly("PO-1 cancelled");
        assertThat(story.exceptions()).containsExactly("cancelled-with-goods open procurement");
        story.decides(story.buyer, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("cancelled-with-goods accepted procurement");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void goodsThatGoBackAfterTheCancellationEndTheException() {
        story.ordered("100", "2.00").received("GR-1", "40").orderCancelled().reversed("GR-1");
        assertThat(story.exceptions()).containsExactly("cancelled-with-goods resolved procurement");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).containsExactly("PO-1 cancelled");
        assertThat(story.milestones("PO-1")).contains("receiptReversed");
    }

    @Test
    void goodsThatComeAfterTheCancellationAreDecidedOn() {
        story.ordered("100", "2.00").orderCancelled().received("GR-1", "40");
        assertThat(story.exceptions()).containsExactly("cancelled-with-goods open procurement");
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
        story.reversed("GR-1");
        assertThat(story.exceptions()).containsExactly("cancelled-with-goods resolved procurement");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aCancellationOfAnOrderThatIsAlreadyPaidIsDecidedOn() {
        story.ordered("100", "2.00")
                .received("GR-1", "100")
                .billed("I-1", "100", "2.00")
                .paid("P-1", "I-1", "200.00");
        story.orderCancelled();
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.milestones("PO-1")).contains("orderSettled", "orderCancelled");
        assertThat(story.exceptions()).contains("cancelled-with-goods open procurement");
        story.completes(story.buyer, story.taskAbout("cancelled-with-goods"), "correctReceipt", Map.of());
        story.decides(story.receiver, "correctReceipt", "confirmed");
        story.completes(story.buyer, story.taskAbout("cancelled-with-goods"), "accept", Map.of());
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(story.exceptions()).contains("cancelled-with-goods accepted approvers");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anInvoiceForACancelledOrderWithGoodsWaitsForTheDecisionAndGoesOnByItself() {
        story.ordered("10", "2.00").received("GR-1", "10").orderCancelled().billed("I-1", "10", "2.00");
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
        assertThat(story.told()).isEmpty();
        assertThat(story.lastMatch("I-1"))
                .startsWith("held cancelled-with-goods on purchase-order:PO-1: The order was cancelled, but 10 KGM");
        assertThat(story.timer("patienceOver").getDuedate()).isEqualTo("9999-01-01T00:00:00.000");
        story.decides(story.buyer, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("cancelled-with-goods accepted procurement");
        assertThat(story.told()).containsExactly("payment.released 20.00");
    }

    @Test
    void aCancellationTakesAnInvoiceWithGoodsAwayFromWhoWouldApproveIt() {
        story.ordered("1000", "20.00").received("GR-1", "1000").billed("I-1", "1000", "20.00");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
        story.orderCancelled();
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
        story.reversed("GR-1");
        assertThat(story.exceptions())
                .containsExactly("cancelled-with-goods resolved procurement", "not-received open receiving");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void aCancellationEndsWhatPeopleWereDoingForTheOrder() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "120");
        assertThat(story.tasks()).containsExactly("Decide on variance: receiving", "Inspect goods: receiving");
        story.orderCancelled();
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
        assertThat(story.exceptions())
                .containsExactly("cancelled-with-goods open procurement", "over-delivery resolved receiving");
    }
}
