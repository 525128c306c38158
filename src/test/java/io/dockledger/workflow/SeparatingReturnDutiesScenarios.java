package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sold, received, inspected or authorised may not do the next step of a return, whichever way it is tried. */
abstract class SeparatingReturnDutiesScenarios extends ReturningScenarios {

    private static final Map<String, Object> NOTHING_MORE = Map.of();
    private static final Map<String, Object> REASONED = Map.of("reason", Story.REASON);
    private static final Map<String, Object> FOUND_AS_NEW = Map.of("condition", "as-new", "reason", Story.REASON);

    @Test
    void whoeverFoundGoodsFitForScrapDoesNotAgreeToTheirWriteOff() {
        Person both = someone(Groups.RECEIVING, Groups.APPROVERS);
        sold();
        requested("5");
        cameBack("RR-1", "5");
        story.decides(both, "inspectReturn", "oneCondition", Map.of("condition", "damaged"));
        isRefused(both, "approveWriteOff", "approve", REASONED, "SOD-18");
        story.decides(story.approver, "approveWriteOff", "approve");
        assertThat(told()).contains("customer-credit.requested 132.00");
    }

    @Test
    void whoeverFoundThemFitForScrapInTheWarehouseSystemDoesNotEither() {
        Person inspector = someone(Groups.APPROVERS);
        sold();
        requested("5");
        cameBack("RR-1", "5");
        story.event(
                "return.inspected",
                ReturnPapers.inspection("Q-1", "RR-1", ReturnPapers.found("1", "damaged", "")),
                inspector);
        isRefused(inspector, "approveWriteOff", "approve", REASONED, "SOD-18");
    }

    @Test
    void whoeverAuthorisedTheReturnDoesNotApproveItsCredit() {
        Person both = someone(Groups.CUSTOMER_SERVICE, Groups.APPROVERS);
        sold();
        requestedAll();
        story.decides(both, "authoriseReturn", "authorise");
        allCameBack();
        inspectedAsNew("RR-1");
        isRefused(both, "approveCredit", "approve", NOTHING_MORE, "SOD-20");
        story.decides(story.approver, "approveCredit", "approve");
        assertThat(told()).contains("customer-credit.requested 528.00");
    }

    @Test
    void whoeverReceivedTheReturnDoesNotApproveItsCredit() {
        Person receiver = someone(Groups.APPROVERS);
        sold();
        requestedAll();
        story.decides(service, "authoriseReturn", "authorise");
        story.event("return.received", allOfIt(), receiver);
        inspectedAsNew("RR-1");
        isRefused(receiver, "approveCredit", "approve", NOTHING_MORE, "SOD-21");
    }

    @Test
    void whoeverEnteredTheSalesOrderDoesNotApproveACreditForIt() {
        Person seller = someone(Groups.APPROVERS);
        story.event("sales-order.released", ReturnPapers.salesOrder(), seller);
        shipped();
        billed();
        requestedAll();
        story.decides(service, "authoriseReturn", "authorise");
        allCameBack();
        inspectedAsNew("RR-1");
        isRefused(seller, "approveCredit", "approve", NOTHING_MORE, "SOD-22");
    }

    @Test
    void whoeverInspectedDoesNotApproveTheCredit() {
        Person inspector = someone(Groups.APPROVERS);
        sold();
        requestedAll();
        story.decides(service, "authoriseReturn", "authorise");
        allCameBack();
        story.event(
                "return.inspected",
                ReturnPapers.inspection(
                        "Q-1",
                        "RR-1",
                        ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", "")),
                inspector);
        isRefused(inspector, "approveCredit", "approve", NOTHING_MORE, "SOD-61");
    }

    @Test
    void whoeverAskedForTheReturnDoesNotAuthoriseIt() {
        Person asker = someone(Groups.CUSTOMER_SERVICE);
        sold();
        story.event("return.requested", allWanted(), asker);
        isRefused(asker, "authoriseReturn", "authorise", REASONED, "SOD-62");
    }

    @Test
    void whoeverLetAReturnPassDoesNotApproveItsCredit() {
        Person both = someone(Groups.CUSTOMER_SERVICE, Groups.APPROVERS);
        sold();
        changedMind("4", "2026-12-15");
        story.decides(both, "decideVariance", "accept");
        cameBack("RR-1", "4");
        inspectedAsNew();
        isRefused(both, "approveCredit", "approve", NOTHING_MORE, "SOD-63");
    }

    @Test
    void whoeverShippedTheGoodsDoesNotTakeThemBack() {
        Person shipper = someone(Groups.RECEIVING);
        ordered();
        story.event("shipment.dispatched", ReturnPapers.shipment(), shipper);
        billedAndCameBack();
        isRefused(shipper, "inspectReturn", "oneCondition", FOUND_AS_NEW, "SOD-17");
        inspectedAsNew();
    }

    @Test
    void whoeverPickedTheGoodsDoesNotTakeThemBack() {
        Person picker = someone(Groups.RECEIVING);
        ordered();
        story.event(
                "pick.completed",
                "{'number':'P-1','order':'SO-1','lines':[{'line':'1','quantity':'10'},{'line':'2','quantity':'4'}]}",
                picker);
        shipped();
        billedAndCameBack();
        isRefused(picker, "inspectReturn", "oneCondition", FOUND_AS_NEW, "SOD-17");
    }

    private void billedAndCameBack() {
        billed();
        requested("2");
        cameBack("RR-1", "2");
    }

    private void inspectedAsNew(String receipt) {
        inspected(receipt, ReturnPapers.found("1", "as-new", "") + "," + ReturnPapers.found("2", "as-new", ""));
    }

    private static String allWanted() {
        return ReturnPapers.request(
                "R-1",
                "damaged",
                "2026-10-15",
                ReturnPapers.line("1", "A", "10", "KGM") + "," + ReturnPapers.line("2", "B", "4", "EA"));
    }

    private static String allOfIt() {
        return ReturnPapers.receipt(
                "RR-1",
                "R-1",
                ReturnPapers.received("1", "A", "10", "KGM") + "," + ReturnPapers.received("2", "B", "4", "EA"));
    }
}
