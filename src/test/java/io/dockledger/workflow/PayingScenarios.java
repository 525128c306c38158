package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.tasks.InvalidForm;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payments of what was released, and what changes between the release and the payment. */
abstract class PayingScenarios extends Scenario {

    @Test
    void anInvoicePaidInPartsIsDoneWithTheLastPart() {
        released().paid("P-1", "I-1", "150.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        story.paid("P-2", "I-1", "50.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.milestones("I-1")).endsWith("paymentExecuted", "paymentExecuted");
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
    void whatIsStillToComeIsRecalledWhenACreditNoteLeavesNothingToPay() {
        releasedThoughTenAreMissing().paid("P-1", "I-1", "180.00").credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told()).containsExactly("payment.released 200.00", "payment.recalled");
        assertThat(story.cases()).contains("I-1 completed");
        assertThat(story.tasks()).isEmpty();
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
                .hasMessageContaining("The case of the invoice has ended");
        assertThatThrownBy(() -> story.completes(story.clerk, task, "reject", Map.of()))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("Invoice I-1 has ended");
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
}
