package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.tasks.InvalidForm;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payments, and invoices that their supplier takes back. */
abstract class PayingScenarios extends Scenario {

    private Story released() {
        return story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
    }

    @Test
    void anInvoicePaidInPartsIsDoneWithTheLastPart() {
        released().paid("P-1", "I-1", "150.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        story.paid("P-2", "I-1", "50.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.milestones("I-1")).endsWith("paymentExecuted", "paymentExecuted");
    }

    @Test
    void aPaymentBeforeTheReleaseCountsAsSoonAsItIsReleased() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        story.received("GR-1", "100");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void aPaymentThatOvertakesItsInvoiceWaitsForIt() {
        story.ordered("100", "2.00").received("GR-1", "100").paid("P-1", "I-1", "200.00");
        assertThat(story.parked()).isEqualTo(1);
        story.billed("I-1", "100", "2.00");
        assertThat(story.parked()).isZero();
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void theSamePaymentTwiceIsOnePayment() {
        released().paid("P-1", "I-1", "100.00").paid("P-1", "I-1", "100.00");
        assertThat(story.cases()).contains("I-1 open");
        assertThat(story.milestones("I-1")).containsOnlyOnce("paymentExecuted");
    }

    @Test
    void aSecondPaymentOfAPaidInvoiceIsKept() {
        released().paid("P-1", "I-1", "200.00").paid("P-2", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.states("payment")).hasSize(2);
    }

    @Test
    void anInvoiceIsCancelledWhileItWaits() {
        story.ordered("100", "2.00")
                .billed("I-1", "100", "2.00")
                .invoiceCancelled("I-1")
                .invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.milestones("I-1")).containsExactly("invoiceArrived", "invoiceCancelled");
        story.received("GR-1", "100").billed("I-2", "100", "2.00").paid("P-1", "I-2", "200.00");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "I-2 completed", "PO-1 completed");
    }

    @Test
    void anInvoiceIsCancelledWhileItsExceptionsAreResolved() {
        story.ordered("100", "2.00")
                .received("GR-1", "90")
                .billed("I-1", "100", "2.00")
                .invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anInvoiceIsCancelledWhileItWaitsForApproval() {
        story.ordered("100", "200.00")
                .received("GR-1", "100")
                .billed("I-1", "100", "200.00")
                .invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anInvoiceIsCancelledWhileItIsHeld() {
        story.ordered("100", "200.00").received("GR-1", "100").billed("I-1", "100", "200.00");
        story.decides(story.approver, "approveInvoice", "hold").invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aReleasedPaymentIsRecalledWhenTheInvoiceIsCancelled() {
        released().invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
    }

    @Test
    void aCancellationAfterThePaymentIsSeenByTheClerk() {
        released().paid("P-1", "I-1", "200.00").invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.states("invoice")).containsExactly("I-1 cancelled");
        assertThat(story.milestones("I-1")).endsWith("invoiceCancelled");
    }

    @Test
    void aRejectedInvoiceThatIsCancelledStaysRejected() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(story.clerk, "decideVariance", "reject").invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
    }

    @Test
    void aCreditNoteAfterThePaymentIsFollowedUp() {
        released().paid("P-1", "I-1", "200.00").credited("C-1", "I-1", "50", "2.00");
        assertThat(story.exceptions()).containsExactly("over-credit open accounts-payable");
        assertThat(story.milestones("I-1")).endsWith("creditNoteArrived", "exceptionRaised");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("over-credit accepted accounts-payable");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void aPaidInvoiceCanNeitherBeRejectedNorPaidShortAnyMore() {
        released().paid("P-1", "I-1", "200.00").reversed("GR-1", "50");
        String task = story.taskAbout("receipt-reversed");
        assertThatThrownBy(
                        () -> story.completes(story.clerk, task, "shortPay", Story.number("shortPayAmount", "100.00")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("paid");
        assertThatThrownBy(() -> story.completes(story.clerk, task, "reject", Map.of()))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("paid");
        story.completes(story.clerk, task, "requestCredit", Map.of());
        story.credited("C-1", "I-1", "50", "2.00");
        assertThat(story.exceptions()).containsExactly("receipt-reversed resolved accounts-payable");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anInvoiceThatIsCreditedAsAWholeEndsWithoutAPayment() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").fires("patienceOver");
        story.credited("C-1", "I-1", "100", "2.00");
        assertThat(story.told()).isEmpty();
        assertThat(story.milestones("I-1")).endsWith("matched", "nothingToPay");
        assertThat(story.states("credit-note")).containsExactly("C-1 accepted");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 open");
    }

    @Test
    void anInvoiceThatAsksForNothingEndsWithoutAPayment() {
        story.ordered("100", "0.00").received("GR-1", "100").billed("I-1", "100", "0.00");
        assertThat(story.told()).isEmpty();
        assertThat(story.tasks()).isEmpty();
        assertThat(story.milestones("I-1")).containsExactly("invoiceArrived", "matched", "nothingToPay");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void aSecondInvoiceForTheSameGoodsIsStopped() {
        released().paid("P-1", "I-1", "200.00").billed("I-2", "100", "2.00");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.exceptions()).contains("quantity open accounts-payable");
    }

    @Test
    void theSameInvoiceTwiceIsOneInvoice() {
        released().billed("I-1", "100", "2.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }
}
