package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.tasks.InvalidForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payments that nobody released: too early, too much, or in another currency. Somebody has to answer for them. */
abstract class AnsweringForPaymentsScenarios extends Scenario {

    @Test
    void whatWasPaidBeforeTheReleaseIsAnsweredForAndNotReleasedAgain() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        assertThat(story.milestones("I-1")).containsExactly("invoiceArrived", "paymentExecuted", "exceptionRaised");
        story.received("GR-1", "100");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        answerForUnreleasedPayment();
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.exceptions()).containsExactly("unreleased-payment accepted approvers");
        assertThat(story.told()).isEmpty();
        assertThat(story.milestones("I-1")).endsWith("matched", "nothingToPay");
    }

    @Test
    void onlyWhatIsLeftIsReleasedAfterAnEarlyPayment() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").paid("P-1", "I-1", "50.00");
        story.decides(story.clerk, "decideVariance", "accept").received("GR-1", "100");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 150.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        story.paid("P-2", "I-1", "150.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anEarlyPaymentExcusesNoSecondOne() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").paid("P-1", "I-1", "50.00");
        story.decides(story.clerk, "decideVariance", "accept").received("GR-1", "100");
        story.decides(story.approver, "approveInvoice", "approve").paid("P-2", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
    }

    @Test
    void anEarlyPaymentOfWhatIsRejectedStaysSomebodysTask() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        story.decides(story.clerk, "decideVariance", "reject");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(story.exceptions()).containsExactly("unreleased-payment accepted approvers");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aCreditNoteAfterAnEarlyPaymentAndTheReleaseLowersWhatIsStillToCome() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(story.clerk, "decideVariance", "accept").paid("P-1", "I-1", "50.00");
        story.decides(story.clerk, "decideVariance", "accept").decides(story.approver, "approveInvoice", "approve");
        story.credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told()).containsExactly("payment.released 150.00", "payment.recalled");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).endsWith("payment.recalled", "payment.released 130.00");
        story.paid("P-2", "I-1", "130.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 open");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anEarlyPaymentExcusesNoSecondOneAfterARecallEither() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").paid("P-1", "I-1", "50.00");
        story.decides(story.clerk, "decideVariance", "accept").received("GR-1", "100");
        story.decides(story.approver, "approveInvoice", "approve").reversed("GR-1", "20");
        story.received("GR-2", "20").decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told())
                .containsExactly("payment.released 150.00", "payment.recalled", "payment.released 150.00");
        story.paid("P-2", "I-1", "200.00");
        assertThat(story.exceptions())
                .contains("unreleased-payment open accounts-payable")
                .doesNotContain("unreleased-payment accepted accounts-payable");
    }

    @Test
    void whatWasPaidBeyondWhatACreditNoteLeavesIsAnsweredFor() {
        releasedThoughTenAreMissing().paid("P-1", "I-1", "185.00").credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        assertThat(whatWasPaidTooMuch()).containsExactly("payable: 180.00 EUR, 185.00 EUR");
        assertThat(story.cases()).contains("I-1 open");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(story.cases()).contains("I-1 completed");
        assertThat(story.tasks()).isEmpty();
    }

    private List<String> whatWasPaidTooMuch() {
        return story.query("select line || ': ' || expected || ', ' || found from case_exception "
                + "where kind = 'unreleased-payment' and status = 'open'");
    }

    @Test
    void whatWasPaidOfWhatIsPaidShortLaterIsAnsweredFor() {
        released().paid("P-1", "I-1", "150.00").reversed("GR-1", "50");
        story.decides(story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", "100.00"));
        assertThat(whatWasPaidTooMuch()).containsExactly("payable: 100.00 EUR, 150.00 EUR");
        assertThat(story.cases()).contains("I-1 open");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(story.cases()).contains("I-1 completed");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void noMoreThanIsUnpaidIsWithheldBeyondWhatIsInDispute() {
        released().paid("P-1", "I-1", "150.00").reversed("GR-1", "20");
        assertThatThrownBy(() -> story.decides(
                        story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", "50.01")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("At most 50.00 EUR can be withheld");
        story.decides(story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", "50.00"));
        assertThat(story.cases()).contains("I-1 completed");
        assertThat(whatWasPaidTooMuch()).isEmpty();
    }

    @Test
    void moreThanWasReleasedIsFollowedUp() {
        released().paid("P-1", "I-1", "250.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        assertThat(story.query("select expected || ', ' || found || ', ' || difference from case_exception"))
                .containsExactly("200.00 EUR, 250.00 EUR, 50.00 EUR");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("unreleased-payment accepted accounts-payable");
    }

    @Test
    void aPaymentInAnotherCurrencyDoesNotCount() {
        released()
                .event(
                        "payment.executed",
                        Papers.payment("P-1", "I-1", "200.00").replace("EUR", "JPY"));
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        assertThat(story.query("select document_key || ': ' || expected || ', ' || found from case_exception"))
                .containsExactly("payment:P-1: an amount in EUR, 200 JPY");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        story.paid("P-2", "I-1", "200.00");
        assertThat(story.cases()).contains("I-1 open");
    }

    @Test
    void aSecondPaymentOfAPaidInvoiceIsFollowedUp() {
        released().paid("P-1", "I-1", "200.00").paid("P-2", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        assertThat(story.states("payment")).hasSize(2);
    }
}
