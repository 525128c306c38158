package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sold, picked, shipped, delivered or billed may not do the next step, whichever way it is tried. */
abstract class SeparatingSalesDutiesScenarios extends SellingScenario {

    @Test
    void whoeverConfirmedTheShipmentDoesNotConfirmTheRevenue() {
        Person same = someone(Groups.ACCOUNTS_RECEIVABLE);
        sold("100", SHIPPED_EARNS);
        shippedBy(same);
        invoiced("SI-1", "100");
        isRefused(same, "confirmRevenue", "confirm", "SOD-28");
        confirms();
        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00");
    }

    @Test
    void whoeverPickedTheGoodsDoesNotConfirmTheRevenue() {
        Person same = someone(Groups.ACCOUNTS_RECEIVABLE);
        sold("100", SHIPPED_EARNS);
        story.event("pick.completed", SalesPapers.prepared("P-1", "100"), same);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        isRefused(same, "confirmRevenue", "confirm", "SOD-28");
    }

    @Test
    void whoeverConfirmedTheDeliveryHereDoesNotConfirmTheRevenue() {
        Person both = someone(Groups.CUSTOMER_SERVICE, Groups.ACCOUNTS_RECEIVABLE);
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        story.decides(both, "confirmDelivery", "delivered", handedOver());
        isRefused(both, "confirmRevenue", "confirm", "SOD-28");
    }

    @Test
    void whoeverConfirmedTheShipmentDoesNotPostItsAccrual() {
        Person same = someone(Groups.ACCOUNTS_RECEIVABLE);
        sold("100", SHIPPED_EARNS);
        shippedBy(same);
        story.fires("periodEnds");
        isRefused(same, "postAccrual", "post", "SOD-28");
    }

    @Test
    void whoeverSoldDoesNotConfirmTheDelivery() {
        Person same = someone(Groups.CUSTOMER_SERVICE);
        story.event("sales-order.released", SalesPapers.order("SO-1", "100", DELIVERED_EARNS), same);
        shipped("V-1", "100");
        isRefused(same, "confirmDelivery", "delivered", entered(), "SOD-23");
        story.decides(service, "confirmDelivery", "delivered", handedOver());
    }

    @Test
    void whoeverChangedTheOrderDoesNotConfirmTheDelivery() {
        Person same = someone(Groups.CUSTOMER_SERVICE);
        sold("90", DELIVERED_EARNS);
        story.event("sales-order.changed", SalesPapers.order("SO-1", "100", DELIVERED_EARNS + "'version':'2',"), same);
        shipped("V-1", "100");
        isRefused(same, "confirmDelivery", "delivered", entered(), "SOD-23");
    }

    @Test
    void whoeverBilledTheCustomerDoesNotConfirmTheRevenue() {
        Person same = someone(Groups.ACCOUNTS_RECEIVABLE);
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        story.event("sales-invoice.issued", SalesPapers.invoice("SI-1", "2150-11-06", "100", "20.00"), same);
        isRefused(same, "confirmRevenue", "confirm", "SOD-45");
    }

    @Test
    void whoeverSoldDoesNotConfirmTheRevenue() {
        Person same = someone(Groups.ACCOUNTS_RECEIVABLE);
        story.event("sales-order.released", SalesPapers.order("SO-1", "100", SHIPPED_EARNS), same);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        isRefused(same, "confirmRevenue", "confirm", "SOD-46");
    }

    @Test
    void whoeverSoldDoesNotApproveAnotherPrice() {
        Person same = someone(Groups.APPROVERS);
        story.event("sales-order.released", SalesPapers.order("SO-1", "100", SHIPPED_EARNS), same);
        billedAtAnotherPrice();
        isRefused(same, "approveOverride", "approve", "SOD-27");
        story.decides(story.approver, "approveOverride", "approve");
    }

    @Test
    void whoeverChangedTheOrderDoesNotApproveAnotherPrice() {
        Person same = someone(Groups.APPROVERS);
        sold("90", SHIPPED_EARNS);
        story.event("sales-order.changed", SalesPapers.order("SO-1", "100", SHIPPED_EARNS + "'version':'2',"), same);
        billedAtAnotherPrice();
        isRefused(same, "approveOverride", "approve", "SOD-27");
    }

    private void billedAtAnotherPrice() {
        shipped("V-1", "100");
        invoiced("SI-1", "2150-11-06", "100", "25.00");
        story.decides(service, "decideVariance", "accept");
    }

    private void shippedBy(Person person) {
        story.event(
                "shipment.dispatched",
                SalesPapers.shipment("V-1", "2150-11-28", SalesPapers.shipmentLine("1", "SO-1", "100")),
                person);
    }

    private void isRefused(Person person, String task, String outcome, String rule) {
        isRefused(person, task, outcome, Map.of("reason", Story.REASON), rule);
    }

    /** As a program sends it. */
    private static Map<String, Object> entered() {
        Map<String, Object> fields = new HashMap<>(handedOver());
        fields.replaceAll((field, value) -> value.toString());
        fields.put("reason", Story.REASON);
        return fields;
    }
}
