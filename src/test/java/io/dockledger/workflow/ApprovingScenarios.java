package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Invoices that somebody has to approve: 100 at 200.00 is more than 10,000. */
abstract class ApprovingScenarios extends Scenario {

    private Story toBeApproved() {
        return story.ordered("100", "200.00").received("GR-1", "100").billed("I-1", "100", "200.00");
    }

    @Test
    void aLargeInvoiceIsReleasedByAnApprover() {
        toBeApproved();
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 20000.00");
        assertThat(story.milestones("I-1")).containsSubsequence("matched", "approved", "paymentReleased");
    }

    @Test
    void aVeryLargeInvoiceIsApprovedByAController() {
        story.ordered("100", "600.00").received("GR-1", "100").billed("I-1", "100", "600.00");
        assertThat(story.tasks()).containsExactly("Approve invoice: controllers");
    }

    @Test
    void anApproverRejectsTheInvoice() {
        toBeApproved().decides(story.approver, "approveInvoice", "reject");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
        assertThat(story.told()).containsExactly("invoice.rejected");
        assertThat(story.milestones("I-1")).contains("invoiceRejected");
    }

    @Test
    void aHeldPaymentIsMatchedAgainWhenAControllerReleasesIt() {
        toBeApproved().decides(story.approver, "approveInvoice", "hold");
        assertThat(story.tasks()).containsExactly("Release hold: controllers");
        assertThat(story.milestones("I-1")).contains("paymentHeld");
        story.decides(story.controller, "releaseHold", "release");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 20000.00");
    }

    @Test
    void whatChangedDuringAHoldIsSeenWhenItIsReleased() {
        toBeApproved().decides(story.approver, "approveInvoice", "hold");
        story.reversed("GR-1", "10");
        assertThat(story.tasks()).containsExactly("Release hold: controllers");
        story.decides(story.controller, "releaseHold", "release");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
    }

    @Test
    void aHeldInvoiceIsRejectedByAController() {
        toBeApproved().decides(story.approver, "approveInvoice", "hold");
        story.decides(story.controller, "releaseHold", "reject");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
    }

    @Test
    void newsTakeTheInvoiceBackFromItsApprover() {
        toBeApproved().reversed("GR-1", "10");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
        story.received("GR-2", "10");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
    }

    @Test
    void approversAreReminded() {
        toBeApproved().fires("approvalReminder");
        assertThat(story.told()).containsExactly("task.reminded");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
    }
}
