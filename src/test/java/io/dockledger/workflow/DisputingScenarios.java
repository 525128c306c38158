package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.controls.DutyConflict;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.DisputeChanged;
import io.dockledger.disputes.DisputeClosed;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.partners.TestDelivery;
import io.dockledger.tasks.InvalidForm;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;

/** What is asked of a supplier, and what its answer does. */
abstract class DisputingScenarios extends Scenario {

    @Autowired
    TestDelivery delivery;

    private static final String BACK_WITH_THE_OWNER = "Decide on variance: accounts-payable";

    /** Ten of hundred were not received, and the clerk asks the supplier about them. */
    private Story disputed(String settlement) {
        return asked("decideVariance", billedTooMuch(), settlement);
    }

    private Story billedTooMuch() {
        return story.supplierIsReachedAt("sales@supplier.example")
                .ordered("100", "2.00")
                .received("GR-1", "90")
                .billed("I-1", "100", "2.00");
    }

    private Story asked(String task, Story about, String settlement) {
        return about.decides(about.clerk, task, "dispute", asking(settlement));
    }

    private static Map<String, Object> asking(String settlement) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("settlement", settlement);
        fields.put("messageToSupplier", "Ten kilograms did not come.");
        return fields;
    }

    private UUID dispute() {
        return UUID.fromString(story.query("select id::text from dispute").get(0));
    }

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
    void aDisputeThatItsOwnerTakesBackIsTheOwnersToDecide() {
        disputed("requestCredit").withdrawsDispute(story.clerk);
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.told()).containsExactly("supplier-dispute.opened", "supplier-dispute.closed");
        assertThat(story.query("select end_reason from dispute")).containsExactly("withdrawn");
        assertThat(story.query("select actor || ': ' || (detail::json ->> 'reason') from evidence "
                        + "where kind = 'dispute-ended'"))
                .containsExactly(story.clerk.id() + ": " + Story.REASON);
        assertThatThrownBy(() -> story.supplierAnswers(dispute(), "accept", null, null))
                .isInstanceOf(DisputeClosed.class);
        asked("decideVariance", story, "requestCredit").supplierAnswers("accept", null, null);
        assertThat(story.told()).last().isEqualTo("credit-note.requested 20.00");
    }

    @Test
    void onlyItsOwnerTakesADisputeBackAndNobodyWhoReceivedTheGoods() {
        Person second = story.person("second", Groups.ACCOUNTS_PAYABLE);
        story.supplierIsReachedAt("sales@supplier.example")
                .ordered("100", "2.00")
                .event("goods-receipt.posted", Papers.receipt("GR-1", "90", ""), second)
                .billed("I-1", "100", "2.00");
        asked("decideVariance", story, "requestCredit");
        assertThatThrownBy(() -> story.withdrawsDispute(story.buyer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> story.withdrawsDispute(second)).isInstanceOf(DutyConflict.class);
        assertThat(story.evidence("duty-refused")).hasSize(1);
        assertThat(story.exceptions()).containsExactly("quantity awaiting-supplier accounts-payable");
        story.withdrawsDispute(story.clerk);
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
    }

    @Test
    void aProgramTakesADisputeBackWithAReasonAndOnce() {
        disputed("requestCredit");
        String dispute = "/api/v1/cases/%s/disputes/%s/withdrawal"
                .formatted(story.query("select case_id from dispute").get(0), dispute());
        String owner = someone(Groups.ACCOUNTS_PAYABLE).id();
        assertThat(withdraw(someone(Groups.PROCUREMENT).id(), dispute, "Settled by phone."))
                .isEqualTo(403);
        assertThat(withdraw(owner, dispute, " ")).isEqualTo(422);
        assertThat(withdraw(owner, dispute, "Settled by phone.")).isEqualTo(204);
        assertThat(withdraw(owner, dispute, "Settled by phone.")).isEqualTo(409);
        assertThat(story.tasks()).containsExactly(BACK_WITH_THE_OWNER);
    }

    private int withdraw(String person, String address, String reason) {
        return api.as(person)
                .post()
                .uri(address)
                .body(Map.of("reason", reason))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    @Test
    void whatAsksTheSupplierIsNotSentAgainAfterTheDisputeHasEnded() {
        disputed("requestCredit");
        String operator = someone(Groups.OPERATORS).id();
        assertThat(retried(operator, "opened").getStatusCode().value()).isEqualTo(204);
        story.withdrawsDispute(story.clerk);
        ResponseEntity<String> refused = retried(operator, "opened");
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody()).contains("stale-message", "has ended");
        assertThat(retried(operator, "closed").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void whatStillWaitsToAskTheSupplierIsDiscardedWhenTheDisputeHasEnded() {
        disputed("requestCredit").withdrawsDispute(story.clerk);
        delivery.byMail(story.tenant, Instant.now(), 1);
        assertThat(story.query("select split_part(kind, '.', 4) || ' ' || status || ' ' || attempts from outbox"
                        + " where channel = 'mail' order by id"))
                .containsExactly("opened discarded 1", "closed queued 0");
        assertThat(story.evidence("message-discarded")).hasSize(1);
    }

    /** What an operator gets who has a message of the dispute tried again. */
    private ResponseEntity<String> retried(String operator, String what) {
        String message = story.query("select id::text from outbox where kind = 'io.dockledger.supplier-dispute.%s.v1'"
                        .formatted(what))
                .get(0);
        return api.as(operator)
                .post()
                .uri("/api/v1/outbox/" + message + "/retry")
                .retrieve()
                .toEntity(String.class);
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
