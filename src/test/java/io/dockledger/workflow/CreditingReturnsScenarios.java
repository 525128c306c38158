package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Returns that are credited: authorised, received, inspected, disposed of, credited, confirmed. */
abstract class CreditingReturnsScenarios extends ReturningScenarios {

    @Test
    void termsAreThoseOfTheClassThatWasLoadedOfTheCustomerWhereNoDocumentClassesIt() {
        story.load("customers", "number,name,class\nC-1,Corner Shop,key\n");
        story.event("sales-order.released", ReturnPapers.salesOrder().replace("'customerClass':'standard',", ""));
        shipped();
        billed();
        requested("2");

        assertThat(terms()).containsExactly("365");
    }

    @Test
    void theClassThatTheOrderGivesComesBeforeTheOneLoaded() {
        story.load("customers", "number,name,class\nC-1,Corner Shop,key\n");
        sold();
        requested("2");

        assertThat(terms()).containsExactly("180");
    }

    private List<String> terms() {
        return story.query("select body #>> '{terms,windowDays}' from document "
                + "where current and kind = 'return-authorisation'");
    }

    @Test
    void aSmallReturnThatIsOurFaultIsCreditedWithTheShippingAndWithoutAnybodyButTheInspector() {
        sold();
        requested("2");
        assertThat(told()).containsExactly("return.authorised");
        cameBack("RR-1", "2");
        assertThat(story.tasks()).containsExactly("Inspect 2 KGM of A: receiving");
        inspectedAsNew();
        // 2 of 10 kg: 40.00, a share of the shipping of 40.00 x 40/400 = 4.00, and 20% tax on 44.00.
        assertThat(told())
                .containsExactly("return.authorised", "stock-movement.requested", "customer-credit.requested 52.80");
        credited("CC-1", "52.80");
        settled("52.80");
        assertThat(story.milestones("R-1"))
                .containsExactly(
                        "returnRequested",
                        "returnAuthorised",
                        "goodsReturned",
                        "goodsInspected",
                        "goodsDisposed",
                        "creditTold",
                        "creditIssued",
                        "returnSettled");
    }

    @Test
    void whatWasBilledByTwoInvoicesIsCreditedByBoth() {
        ordered();
        shipped();
        story.event("sales-invoice.issued", ReturnPapers.firstInvoice());
        story.event("sales-invoice.issued", ReturnPapers.secondInvoice());
        requested("8");
        cameBack("RR-1", "8");
        inspectedAsNew();
        // SI-1: 120.00, a share of the shipping of 40.00 x 120/320 = 15.00, and 20% tax on 135.00. SI-2: 40.00 and 8.00
        // tax.
        assertThat(told())
                .containsExactly("return.authorised", "stock-movement.requested", "customer-credit.requested 210.00");
        assertThat(creditLines()).containsExactly("SI-1 6 162.00", "SI-2 2 48.00");
    }

    @Test
    void theNextReturnIsCreditedByTheInvoiceThatIsLeftHoweverTheOneBeforeEnds() {
        ordered();
        shipped();
        story.event("sales-invoice.issued", ReturnPapers.firstInvoice());
        story.event("sales-invoice.issued", ReturnPapers.secondInvoice());
        story.event(
                "return.requested",
                ReturnPapers.request("R-0", "damaged", "2026-10-10", ReturnPapers.line("1", "A", "5", "KGM")));
        requested("2");
        story.event("return.cancelled", "{'authorisation':'R-0'}");
        cameBack("RR-1", "2");
        inspectedAsNew();
        // SI-1: 20.00, a share of the shipping of 15.00 x 1/6 = 2.50, and 20% tax on 22.50. SI-2: 20.00 and 4.00 tax.
        assertThat(told())
                .containsExactly(
                        "return.authorised",
                        "return.authorised",
                        "stock-movement.requested",
                        "customer-credit.requested 51.00");
        assertThat(creditLines()).containsExactly("SI-1 1 27.00", "SI-2 1 24.00");
    }

    private List<String> creditLines() {
        return story.query("select (line ->> 'invoice') || ' ' || (line ->> 'quantity') || ' ' || (line ->> 'total')"
                + " from outbox, json_array_elements(body #> '{data,lines}') line"
                + " where kind = 'io.dockledger.customer-credit.requested.v1'");
    }

    @Test
    void aReturnThatComesInPartsIsCreditedOnceWhenAllOfItIsHere() {
        sold();
        requested("4");
        cameBack("RR-1", "1");
        inspectedAsNew();
        assertThat(told()).containsExactly("return.authorised", "stock-movement.requested");
        cameBack("RR-2", "3");
        inspectedAsNew();
        credited("CC-1", "105.60");
        settled("105.60");
        assertThat(told().stream().filter(told -> told.startsWith("customer-credit")))
                .hasSize(1);
    }

    @Test
    void aLargeReturnIsAuthorisedByOnePersonAndItsCreditApprovedByAnother() {
        sold();
        requestedAll();
        assertThat(story.tasks()).containsExactly("Authorise return: customer-service");
        story.decides(service, "authoriseReturn", "authorise");
        allCameBack();
        assertThat(story.tasks()).containsExactly("Inspect 10 KGM of A: receiving", "Inspect 4 EA of B: receiving");
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", ""));
        // 400.00 for the goods, all of the shipping of 40.00, and 20% tax on 440.00.
        assertThat(story.tasks()).containsExactly("Approve credit: approvers");
        story.decides(story.approver, "approveCredit", "approve");
        assertThat(story.milestones("R-1")).contains("approved");
        credited("CC-1", "528.00");
        settled("528.00");
    }

    @Test
    void whoeverChangesTheirMindBearsTheRestockingFeeAndTheShipping() {
        sold();
        changedMind("4", "2026-10-15");
        cameBack("RR-1", "4");
        inspectedAsNew();
        // 80.00 less 15% are 68.00, and 20% tax on that.
        assertThat(told()).contains("customer-credit.requested 81.60");
    }

    @Test
    void goodsInTwoConditionsAreDisposedOfPartByPart() {
        sold();
        changedMind("4", "2026-10-15");
        cameBack("RR-1", "4");
        story.decides(
                story.receiver,
                "inspectReturn",
                "twoConditions",
                Map.of(
                        "condition",
                        "as-new",
                        "conditionQuantity",
                        BigDecimal.ONE,
                        "otherCondition",
                        "opened",
                        "photos",
                        "photos/1.jpg\nphotos/2.jpg"));
        // 1 kg in full and 3 kg by half: 50.00 less 15% are 42.50, and 20% tax on that.
        assertThat(told()).contains("customer-credit.requested 51.00");
        assertThat(story.query("select jsonb_path_query_array(body, '$.lines[0].parts[*].disposal.disposition')::text"
                        + " from document where current and kind = 'return-receipt'"))
                .containsExactly("[\"restock\", \"refurbish\"]");
        assertThat(story.query("select body #>> '{lines,0,parts,1,photos,1}' from document"
                        + " where current and kind = 'return-receipt'"))
                .containsExactly("photos/2.jpg");
    }

    @Test
    void whatIsScrappedIsALossThatSomebodyElseAgreesTo() {
        sold();
        requested("5");
        cameBack("RR-1", "5");
        inspected("RR-1", ReturnPapers.found("1", "damaged", ",'photos':['p/1.jpg']"));
        assertThat(story.tasks()).containsExactly("Approve write-off of 5 KGM of A: approvers");
        assertThat(told()).containsExactly("return.authorised");
        story.decides(story.approver, "approveWriteOff", "approve");
        credited("CC-1", "132.00");
        settled("132.00");
        assertThat(dispositions()).containsExactly("scrap");
    }

    @Test
    void whoeverInspectsWritesOffOrCreditsSeesTheAmountOfThatAndTheCaseThatOfAllItsGoods() {
        sold();
        requestedAll();
        // 10 kg at 20.00 and 4 pieces at 50.00, without tax.
        assertThat(amounts()).containsExactly("authoriseReturn 400.00 EUR price-paid-without-tax");
        story.decides(service, "authoriseReturn", "authorise");
        allCameBack();
        assertThat(amounts())
                .containsExactly(
                        "inspectReturn 200.00 EUR price-paid-without-tax",
                        "inspectReturn 200.00 EUR price-paid-without-tax");
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "unsaleable", ""));
        assertThat(amounts()).containsExactly("approveWriteOff 200.00 EUR price-paid-without-tax");
        story.decides(story.controller, "approveWriteOff", "approve");
        assertThat(amounts()).containsExactly("approveCredit 528.00 EUR credit-with-tax");
        story.decides(story.approver, "approveCredit", "approve");
        credited("CC-1", "528.00");
        assertThat(story.query("select amount || ' ' || currency from business_case where business_key = 'R-1'"))
                .containsExactly("400.00 EUR");
    }

    /** The open tasks, each with the amount on which it decides. */
    private List<String> amounts() {
        return story.query("select task_key || ' ' || amount || ' ' || currency || ' ' || amount_meaning"
                + " from work_item where ended_at is null order by created_at, task_id");
    }

    @Test
    void aWriteOffThatIsRefusedBecomesSomethingElse() {
        sold();
        requested("5");
        cameBack("RR-1", "5");
        inspected("RR-1", ReturnPapers.found("1", "damaged", ""));
        story.decides(story.approver, "approveWriteOff", "refuse", Map.of("otherDisposition", "refurbish"));
        assertThat(dispositions()).containsExactly("refurbish");
        assertThat(told()).contains("customer-credit.requested 132.00");
    }

    @Test
    void aSmallLossNeedsNobody() {
        sold();
        requested("1");
        cameBack("RR-1", "1");
        inspected("RR-1", ReturnPapers.found("1", "unsaleable", ""));
        assertThat(dispositions()).containsExactly("scrap");
        assertThat(told()).contains("customer-credit.requested 26.40");
    }

    @Test
    void whoeverGetsOtherGoodsGetsNoMoney() {
        sold();
        story.event(
                "return.requested",
                ReturnPapers.request("R-1", "damaged", "2026-10-15", ReturnPapers.line("1", "A", "2", "KGM"))
                        .replace("'channel'", "'resolution':'replacement','channel'"));
        cameBack("RR-1", "2");
        inspectedAsNew();
        assertThat(cases()).containsExactly("R-1 completed");
        assertThat(told()).containsExactly("return.authorised", "stock-movement.requested", "return.settled 0.00");
    }

    @Test
    void theSameEventsOnceMoreCreditNothingOnceMore() {
        sold();
        requested("2");
        requested("2");
        cameBack("RR-1", "2");
        cameBack("RR-1", "2");
        inspected("RR-1", ReturnPapers.found("1", "as-new", ""));
        inspected("RR-1", ReturnPapers.found("1", "as-new", ""));
        credited("CC-1", "52.80");
        credited("CC-1", "52.80");
        settled("52.80");
        assertThat(told())
                .containsExactly(
                        "return.authorised",
                        "stock-movement.requested",
                        "customer-credit.requested 52.80",
                        "return.settled 52.80");
    }

    @Test
    void goodsThatComeBeforeTheyAreAnnouncedWaitForTheAnnouncement() {
        sold();
        cameBack("RR-1", "2");
        assertThat(story.parked()).isEqualTo(1);
        requested("2");
        assertThat(story.parked()).isZero();
        inspectedAsNew();
        assertThat(told()).contains("customer-credit.requested 52.80");
    }

    @Test
    void goodsThatComeBeforeTheReturnIsAuthorisedAreLookedAtAndCreditedAfterwards() {
        sold();
        requestedAll();
        allCameBack();
        inspected("RR-1", ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", ""));
        assertThat(story.tasks()).containsExactly("Authorise return: customer-service");
        story.decides(service, "authoriseReturn", "authorise");
        assertThat(story.tasks()).containsExactly("Approve credit: approvers");
    }
}
