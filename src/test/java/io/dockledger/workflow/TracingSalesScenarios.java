package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sales a return takes back, whose they were, and how much of them is left. */
abstract class TracingSalesScenarios extends ReturningScenarios {

    @Test
    void noMoreIsTakenBackThanWasSold() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-0", "damaged", "2026-10-10", ReturnPapers.line("1", "A", "8", "KGM")));
        requested("4");
        assertThat(story.exceptions()).containsExactly("over-return open customer-service");
        assertThat(story.query("select difference from case_exception")).containsExactly("2 KGM");
    }

    @Test
    void moreThanIsLeftThatSomebodyLetPassNeedsAnApproverAndIsCreditedUpToWhatWasSold() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-0", "damaged", "2026-10-10", ReturnPapers.line("1", "A", "8", "KGM")));
        requested("4");
        story.decides(service, "decideVariance", "accept");
        cameBack("RR-1", "4");
        inspectedAsNew();
        assertThat(story.tasks()).containsExactly("Approve credit: approvers");
        story.decides(story.approver, "approveCredit", "approve");
        // 80.00, a share of the shipping of 8.00, and 20% tax on 88.00.
        assertThat(told())
                .containsExactly(
                        "return.authorised",
                        "return.authorised",
                        "stock-movement.requested",
                        "customer-credit.requested 105.60");
    }

    @Test
    void whatNeverCameOfAnEarlierReturnCanBeGivenBackByAnother() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-0", "damaged", "2026-10-10", ReturnPapers.line("1", "A", "8", "KGM")));
        story.event(
                "return.received", ReturnPapers.receipt("RR-0", "R-0", ReturnPapers.received("1", "A", "2", "KGM")));
        inspectedAsNew();
        story.fires("returnOverdue");
        story.decides(service, "decideVariance", "closeShort");
        requested("8");
        assertThat(story.exceptions()).noneMatch(exception -> exception.startsWith("over-return"));
        assertThat(told())
                .containsExactly(
                        "return.authorised",
                        "stock-movement.requested",
                        "customer-credit.requested 52.80",
                        "return.authorised");
    }

    @Test
    void whoeverNamesTheInvoiceOnlyCannotGiveBackWhatWasGivenBackByTheOrder() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-0", "damaged", "2026-10-10", ReturnPapers.line("1", "A", "8", "KGM")));
        requestedByInvoice("4");
        assertThat(story.query("select chain_key from document_chain where document_key = 'return-authorisation:R-1'"
                        + " order by 1"))
                .containsExactly("return-authorisation:R-1", "sales-order:SO-1");
        assertThat(story.exceptions()).containsExactly("over-return open customer-service");
        assertThat(story.query("select difference from case_exception")).containsExactly("2 KGM");
    }

    @Test
    void aReturnThatNamesAnInvoiceThatIsNotKnownWaitsForIt() {
        ordered();
        shipped();
        requestedByInvoice("2");
        assertThat(story.parked()).isEqualTo(1);
        assertThat(cases()).isEmpty();
        billed();
        assertThat(story.parked()).isZero();
        cameBack("RR-1", "2");
        inspectedAsNew();
        assertThat(told())
                .containsExactly("return.authorised", "stock-movement.requested", "customer-credit.requested 52.80");
    }

    @Test
    void aReturnOfAnOrderThatIsNotKnownWaitsForIt() {
        requested("2");
        assertThat(story.parked()).isEqualTo(1);
        assertThat(story.cases()).isEmpty();
        ordered();
        assertThat(story.parked()).isZero();
        assertThat(story.exceptions()).containsExactly("never-invoiced open customer-service");
        shipped();
        billed();
        assertThat(story.exceptions()).containsExactly("never-invoiced resolved customer-service");
        assertThat(told()).containsExactly("return.authorised");
    }

    @Test
    void whatSomebodyElseBoughtIsTakenBackOnlyWhenSomebodyAgrees() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-1", "damaged", "2026-10-15", ReturnPapers.line("1", "A", "2", "KGM"))
                        .replace("C-1", "C-9"));
        assertThat(story.exceptions()).containsExactly("return-customer open customer-service");
        assertThat(told()).isEmpty();
        story.decides(service, "decideVariance", "accept");
        cameBack("RR-1", "2");
        inspectedAsNew();
        assertThat(story.tasks()).containsExactly("Approve credit: approvers");
        story.decides(story.approver, "approveCredit", "approve");
        assertThat(told()).contains("customer-credit.requested 52.80");
    }

    @Test
    void whatSomebodyElseBoughtCanBeRefused() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-1", "damaged", "2026-10-15", ReturnPapers.line("1", "A", "2", "KGM"))
                        .replace("C-1", "C-9"));
        story.decides(service, "decideVariance", "reject");
        assertThat(cases()).containsExactly("R-1 rejected");
        assertThat(told()).containsExactly("return.refused");
    }

    private void requestedByInvoice(String quantity) {
        story.event(
                "return.requested",
                ReturnPapers.request("R-1", "damaged", "2026-10-15", ReturnPapers.line("1", "A", quantity, "KGM"))
                        .replace("'order':'SO-1'", "'invoice':'SI-1'"));
    }
}
