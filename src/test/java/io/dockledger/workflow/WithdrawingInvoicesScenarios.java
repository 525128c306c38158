package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices that their supplier takes back or somebody rejects, and what comes under their number after that. */
abstract class WithdrawingInvoicesScenarios extends Scenario {

    @Test
    void aPaymentThatCrossesTheCancellationIsFollowedUp() {
        released().invoiceCancelled("I-1").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
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
    void whatWasPaidOfAnInvoiceThatIsCancelledLaterHasToBeGotBack() {
        released().paid("P-1", "I-1", "200.00").invoiceCancelled("I-1");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.states("invoice")).containsExactly("I-1 cancelled");
        assertThat(story.milestones("I-1")).endsWith("invoiceCancelled", "exceptionRaised");
    }

    @Test
    void aCancelledInvoiceMayBeSentAgainUnderItsNumber() {
        released().invoiceCancelled("I-1").billed("I-1", "100", "2.00");
        assertThat(story.cases()).containsExactlyInAnyOrder("I-1 cancelled", "I-1 open", "PO-1 open");
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.told())
                .containsExactly("payment.released 200.00", "payment.recalled", "payment.released 200.00");
        story.paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactlyInAnyOrder("I-1 cancelled", "I-1 completed", "PO-1 completed");
        assertThat(story.evidence("invoice-repeated")).isEmpty();
    }

    @Test
    void aCopyOfACancelledInvoiceThatWasSentBeforeTheCancellationIsNotPaid() {
        BusinessEvent copy = story.made("invoice.received", Papers.invoice("I-1", "100", "2.00"));
        released().invoiceCancelled("I-1").arrives(copy);
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.states("invoice")).containsExactly("I-1 cancelled");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        assertThat(story.query("select (detail::json ->> 'status') || ' ' || c.business_key from evidence e "
                        + "join business_case c on c.id = e.case_id where e.kind = 'invoice-repeated'"))
                .containsExactly("cancelled I-1");
    }

    @Test
    void aRejectedInvoiceMayBeSentAgainPutRight() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(story.clerk, "decideVariance", "reject").billed("I-1", "90", "2.00");
        assertThat(story.cases()).containsExactlyInAnyOrder("I-1 open", "I-1 rejected", "PO-1 open");
        assertThat(story.states("invoice")).containsExactly("I-1 received");
        assertThat(story.told()).containsExactly("invoice.rejected", "payment.released 180.00");
    }

    @Test
    void whatWasPaidOfACancelledInvoiceIsNotPaidAgainUnderItsNumber() {
        released().paid("P-1", "I-1", "200.00").invoiceCancelled("I-1").billed("I-1", "100", "2.00");
        assertThat(story.exceptions())
                .containsExactlyInAnyOrder(
                        "unreleased-payment open accounts-payable", "unreleased-payment resolved accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
        answerForUnreleasedPayment();
        assertThat(story.cases()).containsExactly("I-1 completed", "I-1 completed", "PO-1 completed");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void anInvoiceThatStandsIsNotReplacedByAnotherUnderItsNumber() {
        released();
        BusinessEvent other = story.made("invoice.received", Papers.invoice("I-1", "90", "2.00"));
        assertThat(story.apply(List.of(other)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Have it cancelled first"));
    }

    @Test
    void aRejectedInvoiceThatIsCancelledStaysRejected() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(story.clerk, "decideVariance", "reject").invoiceCancelled("I-1");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
    }

    @Test
    void theSameInvoiceTwiceIsOneInvoice() {
        released().billed("I-1", "100", "2.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }
}
