package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns that the rules do not foresee, and those that are refused or withdrawn. */
abstract class RefusingReturnsScenarios extends ReturningScenarios {

    @Test
    void aReturnThatIsRefusedIsNotExpected() {
        sold();
        requestedAll();
        story.decides(service, "authoriseReturn", "refuse");
        assertThat(cases()).containsExactly("R-1 rejected");
        assertThat(told()).containsExactly("return.refused");
        assertThat(story.states("return-authorisation")).containsExactly("R-1 refused");
    }

    @Test
    void aReturnThatIsCancelledIsTakenFromThePersonWhoWorksOnIt() {
        sold();
        requestedAll();
        story.event("return.cancelled", "{'authorisation':'R-1','reason':'Found it useful after all.'}");
        assertThat(cases()).containsExactly("R-1 cancelled");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.milestones("R-1")).contains("returnCancelled");
    }

    @Test
    void aReturnAfterTheWindowNeedsSomebodyAndItsCreditAnother() {
        sold();
        changedMind("4", "2026-12-15");
        assertThat(story.exceptions()).containsExactly("return-window open customer-service");
        assertThat(story.tasks()).containsExactly("Decide on variance: customer-service");
        story.decides(service, "decideVariance", "accept");
        assertThat(told()).containsExactly("return.authorised");
        cameBack("RR-1", "4");
        inspectedAsNew();
        assertThat(story.tasks()).containsExactly("Approve credit: approvers");
        story.decides(story.approver, "approveCredit", "approve");
        assertThat(told()).contains("customer-credit.requested 81.60");
    }

    @Test
    void aReturnAfterTheWindowCanBeRefused() {
        sold();
        changedMind("4", "2026-12-15");
        story.decides(service, "decideVariance", "reject");
        assertThat(cases()).containsExactly("R-1 rejected");
        assertThat(story.exceptions()).containsExactly("return-window rejected customer-service");
        assertThat(told()).containsExactly("return.refused");
    }

    @Test
    void whatWasNeverInvoicedIsTakenBackForNothing() {
        ordered();
        requested("2");
        assertThat(story.exceptions()).containsExactly("never-invoiced open customer-service");
        story.decides(service, "decideVariance", "accept");
        cameBack("RR-1", "2");
        inspectedAsNew();
        assertThat(cases()).containsExactly("R-1 completed");
        assertThat(told()).contains("return.settled 0.00").noneMatch(told -> told.startsWith("customer-credit"));
    }

    @Test
    void whatNobodyKnowsTheCostOfIsNotScrappedWhileItIsAnExceptionNorWithoutTheHighestLevel() {
        ordered();
        requested("1");
        cameBack("RR-1", "1");
        inspected("RR-1", ReturnPapers.found("1", "damaged", ""));
        assertThat(story.exceptions()).containsExactly("never-invoiced open customer-service");
        assertThat(story.tasks())
                .containsExactlyInAnyOrder(
                        "Decide on variance: customer-service", "Approve write-off of 1 KGM of A: controllers");
        assertThat(story.query("select amount_meaning || coalesce(' ' || amount, '') from work_item"
                        + " where task_key = 'approveWriteOff'"))
                .containsExactly("price-paid-without-tax");
        assertThatThrownBy(() -> story.decides(story.controller, "approveWriteOff", "approve"))
                .hasStackTraceContaining("Nothing of it is scrapped before that");
        assertThat(told()).isEmpty();
        story.decides(service, "decideVariance", "accept");
        story.decides(story.controller, "approveWriteOff", "approve");
        assertThat(dispositions()).containsExactly("scrap");
        assertThat(told()).containsExactly("return.authorised", "stock-movement.requested", "return.settled 0.00");
    }

    @Test
    void whatCannotBeCountedAsItWasSoldIsAuthorisedAndWrittenOffByTheHighestLevel() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-1", "damaged", "2026-10-15", ReturnPapers.line("1", "A", "1000", "EA")));
        assertThat(story.tasks()).containsExactly("Authorise return: controllers");
        story.decides(story.controller, "authoriseReturn", "authorise");
        story.event(
                "return.received", ReturnPapers.receipt("RR-1", "R-1", ReturnPapers.received("1", "A", "1000", "EA")));
        assertThat(story.exceptions()).containsExactly("uncounted-goods open receiving");
        inspected("RR-1", ReturnPapers.found("1", "damaged", ""));
        assertThat(story.tasks()).contains("Approve write-off of 1000 EA of A: controllers");
        assertThat(told()).containsExactly("return.authorised");
    }

    @Test
    void nothingIsScrappedBeforeTheReturnIsAuthorised() {
        sold();
        requestedAll();
        allCameBack();
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "unsaleable", ""));
        assertThatThrownBy(() -> story.decides(story.controller, "approveWriteOff", "approve"))
                .hasStackTraceContaining("is not authorised");
        story.decides(service, "authoriseReturn", "authorise");
        story.decides(story.controller, "approveWriteOff", "approve");
        assertThat(story.tasks()).containsExactly("Approve credit: approvers");
    }

    @Test
    void whatTheCustomerWasSentAnotherOneForIsNotCreditedWithoutAsking() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request(
                        "R-1",
                        "damaged",
                        "2026-10-15",
                        "{'line':'1','order':'SO-1','sku':'A','quantity':'2','unit':'KGM','replacedBy':'SO-9'}"));
        assertThat(story.exceptions()).containsExactly("replaced-item open customer-service");
    }

    @Test
    void whatWasReplacedByAnEarlierReturnIsNotCreditedEither() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-0", "damaged", "2026-10-10", ReturnPapers.line("1", "A", "2", "KGM"))
                        .replace("'channel'", "'resolution':'replacement','channel'"));
        requested("2");
        assertThat(story.exceptions()).containsExactly("replaced-item open customer-service");
    }

    @Test
    void otherGoodsThanAnnouncedAreCreditedOnlyWhenSomebodyTakesThem() {
        sold();
        requested("2");
        story.event(
                "return.received",
                ReturnPapers.receipt(
                        "RR-1",
                        "R-1",
                        ReturnPapers.received("1", "A", "2", "KGM") + ","
                                + ReturnPapers.received("2", "B", "1", "EA")));
        assertThat(story.exceptions()).containsExactly("other-than-announced open customer-service");
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", ""));
        story.decides(service, "decideVariance", "accept");
        story.decides(story.approver, "approveCredit", "approve");
        // 40.00 and 50.00, a share of the shipping of 4.00 and 5.00, and 20% tax on 44.00 and 55.00.
        assertThat(told()).contains("customer-credit.requested 118.80");
    }

    @Test
    void goodsThatNobodySoldAreAskedForASecondTime() {
        sold();
        requested("2");
        story.event("return.received", ReturnPapers.receipt("RR-1", "R-1", ReturnPapers.received("1", "Z", "1", "EA")));
        story.decides(service, "decideVariance", "accept");
        assertThat(story.exceptions())
                .containsExactly(
                        "never-invoiced open customer-service", "other-than-announced accepted customer-service");
    }

    @Test
    void moreThanAnnouncedIsPutRightByTheWarehouse() {
        sold();
        requested("2");
        cameBack("RR-1", "3");
        assertThat(story.exceptions()).containsExactly("over-return open customer-service");
        story.decides(service, "decideVariance", "correctReceipt");
        story.decides(story.receiver, "correctReceipt", "corrected", Story.number("correctedQuantity", "2"));
        assertThat(story.exceptions()).containsExactly("over-return resolved receiving");
        inspectedAsNew();
        assertThat(told()).contains("customer-credit.requested 52.80");
    }

    @Test
    void aCreditThatIsRefusedLeavesGoodsThatSomebodyMustSeeTo() {
        sold();
        requestedAll();
        story.decides(service, "authoriseReturn", "authorise");
        allCameBack();
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", ""));
        story.decides(story.approver, "approveCredit", "refuse");
        assertThat(told()).contains("return.refused").noneMatch(told -> told.startsWith("customer-credit"));
        assertThat(story.exceptions()).allMatch(exception -> exception.startsWith("refused-return"));
        while (!story.tasks().isEmpty()) {
            story.completes(
                    service,
                    story.query("select task_id from work_item where ended_at is null")
                            .get(0),
                    "accept",
                    Map.of());
        }
        assertThat(cases()).containsExactly("R-1 rejected");
    }

    @Test
    void whoeverWritesAnotherReturnUnderTheSameNumberIsRefused() {
        sold();
        requested("2");
        assertThatThrownBy(() -> requested("3")).isInstanceOf(AssertionError.class);
    }
}
