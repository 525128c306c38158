package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.tasks.InvalidForm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide on an exception, and what follows from it. */
abstract class ResolvingScenarios extends Scenario {

    private Story billedTooMuch() {
        return story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
    }

    private Story billedTooDear(String orderPrice, String price) {
        return story.ordered("100", orderPrice).received("GR-1", "100").billed("I-1", "100", price);
    }

    @Test
    void peoplesTimeBeginsWhenTheTaskIsMadeHoweverLongAgoTheInvoiceWasSent() {
        billedTooDear("2.00", "2.10");
        assertThat(story.query("select (due_at > (select max(recorded_at) from case_milestone))::text from work_item"))
                .containsExactly("true");
        story.decides(story.buyer, "decideVariance", "accept");
        assertThat(story.query("select (w.due_at > max(m.recorded_at))::text from work_item w, case_milestone m "
                        + "where w.ended_at is null group by w.due_at"))
                .containsExactly("true");
    }

    @Test
    void aSmallVarianceIsAcceptedByItsOwnerAndTheInvoiceApprovedBySomebodyElse() {
        billedTooDear("2.00", "2.10");
        assertThat(story.exceptions()).containsExactly("price open procurement");
        story.decides(story.buyer, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("price accepted procurement");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 210.00");
    }

    @Test
    void aLargeVarianceIsAcceptedOnlyWhenAnApproverAgrees() {
        billedTooDear("200.00", "210.00");
        story.decides(story.buyer, "decideVariance", "accept");
        assertThat(story.tasks()).containsExactly("Approve override: approvers");
        story.decides(story.approver, "approveOverride", "refuse");
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
        story.decides(story.buyer, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(story.exceptions()).containsExactly("price accepted approvers");
        assertThat(story.tasks()).containsExactly("Approve invoice: controllers");
        story.decides(story.controller, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 21000.00");
    }

    @Test
    void anAcceptedVarianceThatGetsWorseIsAnExceptionAgain() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.00");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("quantity accepted accounts-payable");
        story.reversed("GR-1", "20");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
    }

    @Test
    void aCreditNoteThatWasAskedForResolvesTheException() {
        billedTooMuch().decides(story.clerk, "decideVariance", "requestCredit");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-credit-note accounts-payable");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("credit-note.requested 20.00");
        story.credited("C-1", "I-1", "10", "2.00").credited("C-1", "I-1", "10", "2.00");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.told()).containsExactly("credit-note.requested 20.00", "payment.released 180.00");
        assertThat(story.milestones("I-1")).containsOnlyOnce("creditNoteArrived");
        story.paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).contains("I-1 completed");
    }

    @Test
    void aCreditNoteForMoreThanWasShortIsItselfAnException() {
        billedTooMuch().credited("C-1", "I-1", "20", "2.00");
        assertThat(story.exceptions())
                .containsExactly("over-credit open accounts-payable", "quantity open accounts-payable");
    }

    @Test
    void aCreditNoteThatCountedForAPaymentIsNotJudgedAgainWhenTheGoodsComeAfterAll() {
        billedTooMuch().credited("C-1", "I-1", "10", "2.00");
        assertThat(story.told()).containsExactly("payment.released 180.00");
        assertThat(story.states("credit-note")).containsExactly("C-1 accepted");
        story.received("GR-2", "10");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.told()).containsExactly("payment.released 180.00");
        story.billed("I-2", "10", "2.00");
        assertThat(story.told()).containsExactly("payment.released 180.00", "payment.released 20.00");
        story.paid("P-1", "I-1", "180.00").paid("P-2", "I-2", "20.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "I-2 completed", "PO-1 completed");
    }

    @Test
    void whenNoCreditNoteComesTheClerkDecidesAgain() {
        billedTooMuch().decides(story.clerk, "decideVariance", "requestCredit");
        story.fires("creditNotePatience");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
    }

    @Test
    void newsThatDoNotHelpLeaveTheWaitForTheCreditNoteAsItIs() {
        billedTooMuch().decides(story.clerk, "decideVariance", "requestCredit");
        story.received("GR-2", "5");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-credit-note accounts-payable");
        assertThat(story.tasks()).isEmpty();
        story.received("GR-3", "5");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.told()).contains("payment.released 200.00");
    }

    @Test
    void aShortPaymentReleasesTheRest() {
        billedTooMuch().decides(story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", "20.00"));
        assertThat(story.exceptions()).containsExactly("quantity short-paid accounts-payable");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 180.00");
        story.paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).contains("I-1 completed");
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, At least 20.00 EUR must be withheld",
        "0.01, At least 20.00 EUR must be withheld",
        "0, At least 20.00 EUR must be withheld",
        "-20.00, At least 20.00 EUR must be withheld",
        "200.01, At most 200.00 EUR can be withheld"
    })
    void aShortPaymentTakesOffAllThatIsInDisputeAndNoMoreThanIsToPay(String amount, String why) {
        billedTooMuch();
        assertThatThrownBy(() -> shortPays(amount))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/fields/shortPayAmount"))
                                .satisfies(fault -> assertThat(fault.message()).contains(why)));
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.query("select amount::text from short_payment")).isEmpty();
    }

    @Test
    void aShortPaymentMayTakeOffMoreThanIsInDisputeAsForItsTax() {
        billedTooMuch();
        shortPays("24.00");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 176.00");
    }

    @Test
    void aShortPaymentTakesOffTheTaxOnWhatIsInDispute() {
        story.ordered("100", "2.00").received("GR-1", "90");
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00")
                        .replace("'amount'", "'taxPercent':'19','amount'")
                        .replace("'taxTotal':'0.00','total':'200.00'", "'taxTotal':'38.00','total':'238.00'"));
        assertThatThrownBy(() -> shortPays("23.79"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("At least 23.80 EUR must be withheld");
        shortPays("23.80");
        story.decides(story.approver, "approveInvoice", "approve");
        assertThat(story.told()).containsExactly("payment.released 214.20");
    }

    @Test
    void anInvoiceThatIsWithheldAsAWholeEndsWithoutAPayment() {
        billedTooMuch();
        shortPays("200.00");
        assertThat(story.told()).isEmpty();
        assertThat(story.tasks()).isEmpty();
        assertThat(story.milestones("I-1")).endsWith("matched", "nothingToPay");
        assertThat(story.evidence("nothing-to-pay")).hasSize(1);
        assertThat(story.cases()).contains("I-1 completed");
    }

    @Test
    void ofTwoShortPaymentsTheSecondTakesOffNoMoreThanTheFirstLeft() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.50");
        story.completes(story.clerk, story.taskAbout("quantity"), "shortPay", Story.number("shortPayAmount", "200.00"));
        assertThatThrownBy(() -> story.completes(
                        story.buyer, story.taskAbout("price"), "shortPay", Story.number("shortPayAmount", "50.01")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("At most 50.00 EUR can be withheld");
    }

    private void shortPays(String amount) {
        story.decides(story.clerk, "decideVariance", "shortPay", Story.number("shortPayAmount", amount));
    }

    @Test
    void aRejectedInvoiceClaimsNothingAnyMore() {
        billedTooMuch().decides(story.clerk, "decideVariance", "reject");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
        assertThat(story.exceptions()).containsExactly("quantity rejected accounts-payable");
        assertThat(story.milestones("I-1")).contains("invoiceRejected");
        assertThat(story.told()).containsExactly("invoice.rejected");
        story.billed("I-2", "90", "2.00");
        assertThat(story.told()).containsExactly("invoice.rejected", "payment.released 180.00");
    }

    @Test
    void anInvoiceBelowZeroIsRejectedForACreditNoteToComeInstead() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "-10", "2.00");
        assertThat(story.exceptions()).containsExactly("negative-total open accounts-payable");
        assertThat(story.told()).isEmpty();
        story.decides(story.clerk, "decideVariance", "reject");
        assertThat(story.told()).containsExactly("invoice.rejected");
        assertThat(story.cases()).containsExactly("I-1 rejected", "PO-1 open");
    }

    @Test
    void anInvoiceBelowZeroThatIsAcceptedPaysNothing() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "-10", "2.00");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(story.told()).isEmpty();
        assertThat(story.milestones("I-1")).endsWith("nothingToPay");
    }

    @Test
    void rejectingForOneExceptionEndsTheOthersToo() {
        story.ordered("100", "2.00").received("GR-1", "90").billed("I-1", "100", "2.50");
        assertThat(story.exceptions()).containsExactly("price open procurement", "quantity open accounts-payable");
        story.completes(story.clerk, story.taskAbout("quantity"), "reject", Map.of());
        assertThat(story.exceptions())
                .containsExactly("price resolved procurement", "quantity rejected accounts-payable");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).contains("I-1 rejected");
    }

    @Test
    void aCorrectedReceiptResolvesTheException() {
        billedTooMuch().decides(story.clerk, "decideVariance", "correctReceipt");
        assertThat(story.tasks()).containsExactly("Correct receipt: receiving");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-receipt-correction receiving");
        story.decides(story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "100"));
        assertThat(story.exceptions()).containsExactly("quantity resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void aReceiptIsCorrectedTooWhereTheInvoiceKnowsOnlyTheSuppliersNumberOfTheItem() {
        story.event(
                "purchase-order.released",
                Papers.order("100", "2.00", "").replace("'sku':'A'", "'sku':'A','supplierSku':'ART-7'"));
        story.received("GR-1", "90");
        story.event(
                "invoice.received",
                Papers.invoice("I-1", "100", "2.00").replace("'orderLine':'1','sku':'A'", "'sku':'ART-7'"));
        story.decides(story.clerk, "decideVariance", "correctReceipt");
        story.decides(story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "100"));
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void aReceiptThatCannotBeCorrectedSoIsExplainedToThePerson() {
        billedTooMuch().received("GR-2", "1").decides(story.clerk, "decideVariance", "correctReceipt");
        assertThatThrownBy(() -> story.decides(
                        story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "50")))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("Other receipts of this line already come to 90");
        assertThat(story.tasks()).containsExactly("Correct receipt: receiving");
    }

    @Test
    void aReceiptThatIsConfirmedGoesBackToTheClerk() {
        billedTooMuch().decides(story.clerk, "decideVariance", "correctReceipt");
        story.decides(story.receiver, "correctReceipt", "confirmed");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
    }

    @Test
    void aCorrectionThatWasAskedForStaysAskedForWhenTheInvoiceIsMatchedAgain() {
        billedTooMuch().decides(story.clerk, "decideVariance", "correctReceipt");
        story.claims(story.receiver, story.task("correctReceipt"));
        story.received("GR-2", "5");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-receipt-correction receiving");
        assertThat(story.query("select assignee from work_item where ended_at is null"))
                .containsExactly(story.receiver.id());
    }

    @Test
    void aCorrectedOrderResolvesTheException() {
        billedTooDear("2.00", "2.50").decides(story.buyer, "decideVariance", "correctOrder");
        assertThat(story.exceptions()).containsExactly("price awaiting-order-correction procurement");
        story.decides(story.buyer, "correctOrder", "corrected", Story.number("correctedPrice", "2.50"));
        assertThat(story.exceptions()).containsExactly("price resolved procurement");
        assertThat(story.told()).containsExactly("payment.released 250.00");
    }

    @Test
    void anOrderThatIsConfirmedGoesBackToItsOwner() {
        billedTooDear("2.00", "2.50").decides(story.buyer, "decideVariance", "correctOrder");
        story.decides(story.buyer, "correctOrder", "confirmed");
        assertThat(story.exceptions()).containsExactly("price open procurement");
        assertThat(story.tasks()).containsExactly("Decide on variance: procurement");
    }

    @Test
    void aMatchAnewLeavesOtherExceptionsWithWhoeverClaimedThem() {
        String lines = Papers.orderLine("1", "A", "100", "2.00") + "," + Papers.orderLine("2", "B", "50", "4.00");
        story.event(
                "purchase-order.released",
                "{'number':'PO-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01','lines':[%s]}"
                        .formatted(lines));
        story.event(
                "goods-receipt.posted",
                Papers.receiptOf(
                        "GR-1",
                        Papers.receiptLine("1", "1", "A", "90", "") + ","
                                + Papers.receiptLine("2", "2", "B", "40", "")));
        story.event(
                "invoice.received",
                Papers.invoiceOf(
                        "I-1",
                        Papers.invoiceLine("1", "1", "A", "100", "2.00") + ","
                                + Papers.invoiceLine("2", "2", "B", "50", "4.00"),
                        "400.00"));
        assertThat(story.tasks())
                .containsExactly("Decide on variance: accounts-payable", "Decide on variance: accounts-payable");
        story.query("select task_id from work_item where ended_at is null")
                .forEach(task -> story.claims(story.clerk, task));
        String kept = "select e.line || ' ' || e.status || ' ' || coalesce(w.assignee, '') from case_exception e "
                + "left join work_item w on w.exception_id = e.id and w.ended_at is null order by e.line";
        String exceptionIds = String.join(",", story.query("select id::text from case_exception order by line"));
        story.event("goods-receipt.posted", Papers.receiptOf("GR-2", Papers.receiptLine("1", "1", "A", "10", "")));
        assertThat(story.query(kept)).containsExactly("1 resolved ", "2 open " + story.clerk.id());
        assertThat(String.join(",", story.query("select id::text from case_exception order by line")))
                .isEqualTo(exceptionIds);
    }

    @Test
    void theOwnerIsRemindedAndTheTaskEscalatedWhenNobodyDecides() {
        billedTooMuch().fires("remindOwner");
        assertThat(story.told()).containsExactly("task.reminded");
        story.fires("escalate");
        assertThat(story.query("select escalated || ' ' || priority from work_item where ended_at is null"))
                .containsExactly("true 80");
        assertThat(story.evidence("exception-escalated")).hasSize(1);
        story.decides(story.clerk, "decideVariance", "reject");
        assertThat(story.timers("escalate")).isEmpty();
    }
}
