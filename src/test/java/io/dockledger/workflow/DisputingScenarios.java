package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.DisputeChanged;
import io.dockledger.disputes.DisputeClosed;
import io.dockledger.tasks.InvalidForm;
import org.junit.jupiter.api.Test;

/** What is asked of a supplier, and what its answer does. */
abstract class DisputingScenarios extends DisputeScenario {

    @Test
    void aDisputeThatTheSupplierAcceptsWaitsForTheCreditNote() {
        disputed("requestCredit");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-supplier accounts-payable");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("supplier-dispute.opened");
        story.supplierAnswers("accept", null, null);
        assertThat(story.exceptions()).containsExactly("quantity awaiting-credit-note accounts-payable");
        assertThat(story.told()).containsExactly("supplier-dispute.opened", "credit-note.requested 20.00");
        story.credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told()).last().isEqualTo("payment.released 180.00");
        assertThat(story.milestones("I-1"))
                .containsSubsequence("supplierAsked", "supplierAnswered", "creditNoteRequested", "creditNoteArrived");
        assertThat(story.query("select distinct person || ' ' || duty from duty_act where duty = 'answer-dispute'"))
                .containsExactly("supplier:S-1 answer-dispute");
    }

    @Test
    void aCreditNoteThatTheSupplierPromisedAndDidNotSendIsTheOwnersAgain() {
        disputed("requestCredit").supplierAnswers("accept", null, null);
        story.fires("creditNotePatience");
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
        asked("decideVariance", story, "requestCredit").supplierAnswers("accept", null, null);
        assertThat(story.told().stream().filter(told -> told.startsWith("credit-note.requested")))
                .hasSize(2);
    }

    @Test
    void aDisputeThatTheSupplierAcceptsIsPaidShortWhereThatWasOffered() {
        disputed("shortPay").supplierAnswers("accept", "You are right.", null);
        assertThat(story.exceptions()).containsExactly("quantity short-paid accounts-payable");
        assertThat(story.query("select amount::text from short_payment")).containsExactly("20.00");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).last().isEqualTo("payment.released 180.00");
        assertThat(story.query("select decided_by from case_exception")).containsExactly(story.clerk.id());
    }

    @Test
    void aRejectedDisputeGoesBackToTheOwnerWithTheReason() {
        disputed("requestCredit").supplierAnswers("reject", "Your driver signed for all of it.", null);
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.query("select answer || ': ' || answer_reason || ' ' || end_reason from dispute"))
                .containsExactly("reject: Your driver signed for all of it. answered");
        assertThat(story.evidence("dispute-answered")).hasSize(1);
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).last().isEqualTo("payment.released 200.00");
    }

    @Test
    void aProposedQuantityIsTheOwnersToDecide() {
        disputed("shortPay").supplierAnswers("propose", null, "95.5");
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
        assertThat(story.query("select answer_quantity::text from dispute")).containsExactly("95.5");
    }

    @Test
    void aSupplierThatDoesNotAnswerIsRemindedAndThenTheOwnerDecides() {
        disputed("requestCredit").fires("reminderDue").fires("reminderDue");
        assertThat(story.told())
                .containsExactly("supplier-dispute.opened", "supplier-dispute.reminded", "supplier-dispute.reminded");
        assertThat(story.query("select count(*)::text from dispute_link"))
                .as("each message has a link of its own")
                .containsExactly("3");
        story.fires("answerOverdue");
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
        assertThat(story.told()).last().isEqualTo("supplier-dispute.closed");
        assertThat(story.evidence("dispute-reminded")).hasSize(2);
        assertThatThrownBy(() -> story.supplierAnswers(dispute(), "accept", null, null))
                .isInstanceOf(DisputeClosed.class);
    }

    @Test
    void aDisputeIsAnsweredOnce() {
        disputed("requestCredit").supplierAnswers("reject", "No.", null);
        assertThatThrownBy(() -> story.supplierAnswers(dispute(), "accept", null, null))
                .isInstanceOf(DisputeClosed.class);
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
    }

    @Test
    void newsThatDoNotHelpLeaveTheDisputeOpenAndTheSupplierIsToldWhatItIsAboutNow() {
        disputed("requestCredit").orderChanged("2", "100", "1.50");
        assertThat(story.exceptions())
                .containsExactly("price open procurement", "quantity awaiting-supplier accounts-payable");
        assertThat(story.told()).containsExactly("supplier-dispute.opened", "supplier-dispute.changed");
        assertThat(story.timers("answerOverdue")).hasSize(1);
        story.supplierAnswers("accept", null, null);
        assertThat(story.exceptions())
                .containsExactly("price open procurement", "quantity awaiting-credit-note accounts-payable");
        assertThat(story.told()).last().isEqualTo("credit-note.requested 15.00");
    }

    @Test
    void nothingIsAgreedOnThatTheSupplierWasNotShown() {
        Dispute shown = disputed("shortPay").dispute(dispute());
        story.received("GR-2", "4");
        assertThat(story.told()).containsExactly("supplier-dispute.opened", "supplier-dispute.changed");
        assertThatThrownBy(() -> story.supplierAnswers(shown, accepted(shown.revision())))
                .isInstanceOf(DisputeChanged.class)
                .hasMessageContaining("12.00 EUR");
        assertThat(story.query("select count(*)::text from dispute where ended_at is null and answer is null"))
                .containsExactly("1");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-supplier accounts-payable");
        story.supplierAnswers("accept", null, null);
        assertThat(story.query("select amount::text from short_payment")).containsExactly("12.00");
        assertThat(story.query("select detail::json ->> 'revision' || ': ' || (detail::json ->> 'amount') || ' ' "
                        + "|| (detail::json ->> 'currency') from evidence where kind = 'dispute-answered'"))
                .containsExactly("2: 12.00 EUR");
    }

    private static DisputeAnswer accepted(int revision) {
        return DisputeAnswer.of(revision, "accept", null, null);
    }

    @Test
    void whatChangesAfterThePaymentIsToldToTheSupplierToo() {
        story.supplierIsReachedAt("sales@supplier.example");
        released().paid("P-1", "I-1", "200.00").reversed("GR-1", "10");
        story.completes(story.clerk, story.taskAbout("receipt-reversed"), "dispute", asking("requestCredit"));
        Dispute shown = story.dispute(dispute());
        story.reversed("GR-1", "5");
        assertThatThrownBy(() -> story.supplierAnswers(shown, accepted(shown.revision())))
                .isInstanceOf(DisputeChanged.class)
                .hasMessageContaining("30.00 EUR");
        story.supplierAnswers("accept", null, null);
        assertThat(story.told()).last().isEqualTo("credit-note.requested 30.00");
    }

    @Test
    void theCreditNoteIsAskedForOverWhatTheSupplierWasShownWithItsTax() {
        story.supplierIsReachedAt("sales@supplier.example")
                .ordered("100", "2.00")
                .received("GR-1", "90")
                .event(
                        "invoice.received",
                        Papers.invoice("I-1", "100", "2.00")
                                .replace("'amount'", "'taxPercent':'19','amount'")
                                .replace("'taxTotal':'0.00','total':'200.00'", "'taxTotal':'38.00','total':'238.00'"));
        asked("decideVariance", story, "requestCredit");
        assertThat(story.dispute(dispute()).subject().amount()).isEqualTo("23.80");
        story.supplierAnswers("accept", null, null);
        assertThat(story.told()).last().isEqualTo("credit-note.requested 23.80");
    }

    @Test
    void aDisputeEndsByItselfWhenTheGoodsComeAfterAll() {
        disputed("requestCredit").received("GR-2", "10");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.told())
                .containsExactlyInAnyOrder(
                        "supplier-dispute.opened", "supplier-dispute.closed", "payment.released 200.00");
        assertThat(story.query("select end_reason from dispute")).containsExactly("settled");
        assertThatThrownBy(() -> story.supplierAnswers(dispute(), "accept", null, null))
                .isInstanceOf(DisputeClosed.class);
    }

    @Test
    void aDisputeEndsWithTheInvoiceThatItIsAbout() {
        disputed("requestCredit").invoiceCancelled("I-1");
        assertThat(story.query("select end_reason from dispute")).containsExactly("settled");
        assertThat(story.cases()).contains("I-1 cancelled");
    }

    @Test
    void aSupplierThatCannotBeReachedIsNotAsked() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        assertThatThrownBy(() -> asked("decideVariance", story, "requestCredit"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("cannot be reached");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.query("select id::text from dispute")).isEmpty();
    }

    @Test
    void whatComesUpAfterThePaymentIsDisputedTooButNoMorePaidShort() {
        story.supplierIsReachedAt("sales@supplier.example");
        released().paid("P-1", "I-1", "200.00").reversed("GR-1", "10");
        String task = story.taskAbout("receipt-reversed");
        assertThatThrownBy(() -> story.completes(story.clerk, task, "dispute", asking("shortPay")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("has ended");
        story.completes(story.clerk, task, "dispute", asking("requestCredit"));
        story.supplierAnswers("accept", null, null);
        assertThat(story.exceptions()).anyMatch(exception -> exception.startsWith("receipt-reversed awaiting-credit"));
        assertThat(story.query(
                        "select distinct c.business_key from dispute d join business_case c on c.id = d.case_id"))
                .containsExactly("I-1");
    }
}
