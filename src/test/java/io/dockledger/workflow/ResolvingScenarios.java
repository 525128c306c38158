package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Groups;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What people decide on an exception, and what follows from it. */
abstract class ResolvingScenarios extends Scenario {

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
        billedTenTooMany().decides(story.clerk, "decideVariance", "requestCredit");
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
        billedTenTooMany().credited("C-1", "I-1", "20", "2.00");
        assertThat(story.exceptions())
                .containsExactly("over-credit open accounts-payable", "quantity open accounts-payable");
    }

    @Test
    void aSupplierIsNotLateWhoseCreditNoteWaitsForADecision() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "requestCredit");
        story.credited("C-1", "I-1", "20", "2.00");
        assertThat(story.exceptions())
                .containsExactly("over-credit open accounts-payable", "quantity awaiting-credit-note accounts-payable");
        String opened = story.query("select floor(extract(epoch from opened_at) * 1000)::bigint::text"
                        + " from case_exception where kind = 'over-credit'")
                .get(0);
        assertThat(story.timer("creditNotePatience").getDuedate())
                .isEqualTo(Instant.ofEpochMilli(Long.parseLong(opened)).plus(14, ChronoUnit.DAYS));
        assertThat(page("I-1"))
                .containsOnlyOnce("it counts once that is decided")
                .containsOnlyOnce("which is to be decided first");
        story.decides(story.clerk, "decideVariance", "accept");
        assertThat(page("I-1")).doesNotContain("once that is decided", "which is to be decided first");
    }

    /** What people see of the case. */
    private String page(String number) {
        String id = story.query("select id from business_case where business_key = '%s'".formatted(number))
                .get(0);
        return String.valueOf(api.inSession(someone(Groups.ACCOUNTS_PAYABLE).id())
                .get()
                .uri("/cases/" + id)
                .accept(MediaType.TEXT_HTML)
                .retrieve()
                .body(String.class));
    }

    @Test
    void aCreditNoteThatCountedForAPaymentIsNotJudgedAgainWhenTheGoodsComeAfterAll() {
        billedTenTooMany().credited("C-1", "I-1", "10", "2.00");
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
        billedTenTooMany().decides(story.clerk, "decideVariance", "requestCredit");
        story.fires("creditNotePatience");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.tasks()).containsExactly("Decide on variance: accounts-payable");
    }

    @Test
    void newsThatDoNotHelpLeaveTheWaitForTheCreditNoteAsItIs() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "requestCredit");
        story.received("GR-2", "5");
        assertThat(story.exceptions()).containsExactly("quantity awaiting-credit-note accounts-payable");
        assertThat(story.tasks()).isEmpty();
        story.received("GR-3", "5");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.told()).contains("payment.released 200.00");
    }

    @Test
    void aRejectedInvoiceClaimsNothingAnyMore() {
        billedTenTooMany().decides(story.clerk, "decideVariance", "reject");
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
        billedTenTooMany().fires("remindOwner");
        assertThat(story.told()).containsExactly("task.reminded");
        story.fires("escalate");
        assertThat(story.query("select escalated || ' ' || priority from work_item where ended_at is null"))
                .containsExactly("true 80");
        assertThat(story.evidence("exception-escalated")).hasSize(1);
        story.decides(story.clerk, "decideVariance", "reject");
        assertThat(story.timers("escalate")).isEmpty();
    }
}
