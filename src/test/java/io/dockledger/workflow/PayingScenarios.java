package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.tasks.InvalidForm;
import java.util.List;
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
    void aPaymentThatCrossesTheCancellationIsFollowedUp() {
        released().invoiceCancelled("I-1").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 cancelled", "PO-1 open");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
    }

    @Test
    void whatWasPaidBeforeTheRecallIsNotReleasedAgain() {
        released().paid("P-1", "I-1", "50.00").reversed("GR-1", "20");
        story.received("GR-2", "20");
        assertThat(story.told())
                .containsExactly("payment.released 200.00", "payment.recalled", "payment.released 150.00");
        story.paid("P-2", "I-1", "150.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aCreditNoteBetweenTheReleaseAndThePaymentLowersWhatIsPaid() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveInvoice", "approve");
        story.credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told())
                .containsExactly("payment.released 200.00", "payment.recalled", "payment.released 180.00");
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
    void whatIsStillToComeIsRecalledWhenACreditNoteLeavesNothingToPay() {
        releasedThoughTenAreMissing().paid("P-1", "I-1", "180.00").credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        assertThat(story.cases()).contains("I-1 completed");
        assertThat(story.tasks()).isEmpty();
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

    private Story releasedThoughTenAreMissing() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        return story.decides(story.clerk, "decideVariance", "accept")
                .decides(story.approver, "approveInvoice", "approve");
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
    void whatWasWithheldIsReleasedWhenTheOrderIsPutRightBeforeThePayment() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.50");
        story.decides(story.buyer, "decideVariance", "shortPay", Story.number("shortPayAmount", "50.00"));
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        story.orderChanged("2", "100", "2.50");
        assertThat(story.told())
                .containsExactly("payment.released 200.00", "payment.recalled", "payment.released 250.00");
        story.paid("P-1", "I-1", "250.00");
        assertThat(story.cases()).contains("I-1 completed");
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
    void aSecondPaymentOfAPaidInvoiceIsFollowedUp() {
        released().paid("P-1", "I-1", "200.00").paid("P-2", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
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
    void anOrderEndsWhereTheInvoiceDoesNotSayWhichLinesOfTheItemItBills() {
        String lines =
                Papers.orderLine("1", "FLOUR", "60", "2.00") + "," + Papers.orderLine("2", "FLOUR", "40", "2.00");
        story.event(
                "purchase-order.released",
                Papers.order("100", "2.00", "").replaceFirst("'lines':.*", "'lines':[" + lines + "]}"));
        story.event(
                "goods-receipt.posted",
                Papers.receiptOf(
                        "GR-1",
                        Papers.receiptLine("1", "1", "FLOUR", "60", "")
                                + ","
                                + Papers.receiptLine("2", "2", "FLOUR", "40", "")));
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00").replace("'orderLine':'1','sku':'A'", "'sku':'FLOUR'"));
        assertThat(story.exceptions()).containsExactly("unknown-line open accounts-payable");
        story.decides(story.clerk, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
        Person colleague = story.person("colleague", Groups.APPROVERS, Groups.CONTROLLERS);
        story.decides(colleague, "approveInvoice", "approve").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
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
    void theReleaseNamesEveryOrderAndLeavesOutWhatIsNotKnown() {
        story.ordered("100", "2.00").received("GR-1", "100");
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00")
                        .replace("'orders':['PO-1'],", "")
                        .replace("'orderLine'", "'order':'PO-1','orderLine'"));
        assertThat(story.query("select (body -> 'data' -> 'orders')::text from outbox"))
                .containsExactly("[\"PO-1\"]");
        assertThat(story.query("select k from outbox, json_object_keys(body -> 'data') k order by 1"))
                .containsExactly("amount", "billed", "currency", "invoice", "orders", "supplier");
    }

    @Test
    void theEvidenceOfPaymentsAndCreditNotesIsTheInvoices() {
        released().paid("P-1", "I-1", "200.00").credited("C-1", "I-1", "50", "2.00");
        assertThat(story.query("select detail::json ->> 'document' from evidence e join business_case c "
                        + "on c.id = e.case_id where e.kind = 'event-applied' and c.business_key = 'I-1' order by seq"))
                .containsExactly("invoice:S-1/I-1", "payment:P-1", "credit-note:S-1/C-1");
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
