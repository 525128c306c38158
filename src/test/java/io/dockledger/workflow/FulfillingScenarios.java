package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.intake.EventApplication.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a customer's order to its revenue. */
abstract class FulfillingScenarios extends SellingScenario {

    @Test
    void whatIsShippedAndBilledIsConfirmedToldAndPosted() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");

        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");
        confirms();
        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00");
        assertThat(story.states("revenue")).containsExactly("SO-1-R1 confirmed");
        posted("SO-1-R1");

        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.milestones("SO-1"))
                .containsExactly(
                        "orderReleased",
                        "goodsShipped",
                        "customerInvoiced",
                        "revenueConfirmed",
                        "revenuePosted",
                        "orderSettled");
        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00");
        assertThat(story.casesOf("SO-1-R1")).containsExactly("SO-1");
    }

    @Test
    void whatIsPickedPackedAndShippedInPartsIsEarnedInParts() {
        sold("100", SHIPPED_EARNS);
        story.event("pick.completed", SalesPapers.prepared("P-1", "60"));
        story.event("pick.completed", SalesPapers.prepared("P-1", "60"));
        story.event("pick.completed", SalesPapers.prepared("P-2", "40"));
        story.event("pack.completed", SalesPapers.prepared("K-1", "60"));
        shipped("V-1", "60");
        invoiced("SI-1", "60");
        confirms();
        shipped("V-2", "40");
        invoiced("SI-2", "40");

        assertThat(story.told()).containsExactly("revenue.confirmed 1200.00", "revenue.confirmed 800.00");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 open");
        posted("SO-1-R2");
        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.milestones("SO-1")).containsSubsequence("goodsPicked", "goodsPicked", "goodsPacked");
        assertThat(story.query("select body #>> '{lines,0,picked}' || ' ' || (body #>> '{lines,0,packed}') "
                        + "from document where current and kind = 'sales-order'"))
                .containsExactly("100 60");
    }

    @Test
    void oneShipmentAndOneInvoiceServeTwoOrders() {
        shippedTogether();
        invoicedTogether("20.00", "600.00");

        assertThat(story.told()).containsExactlyInAnyOrder("revenue.confirmed 200.00", "revenue.confirmed 400.00");
        posted("SO-1-R1");
        story.event("revenue.posted", "{'revenue':'SO-2-R1','order':'SO-2','postedOn':'2150-11-09'}");
        assertThat(story.cases()).containsExactly("SO-1 completed", "SO-2 completed");
        assertThat(story.casesOf("V-1")).containsExactly("SO-1", "SO-2");
    }

    @Test
    void wrongPricesOfAnInvoiceForTwoOrdersAreTheExceptionOfTheOrderThatTheyAreOf() {
        shippedTogether();
        invoicedTogether("25.00", "700.00");

        assertThat(story.query("select c.business_key || ' ' || e.kind || ' ' || e.line from case_exception e "
                        + "join business_case c on c.id = e.case_id"))
                .containsExactly("SO-2 price 2");
        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
    }

    /** Goods of two orders leave at once. */
    private void shippedTogether() {
        sold("10", SHIPPED_EARNS);
        story.event("sales-order.released", SalesPapers.order("SO-2", "20", SHIPPED_EARNS));
        story.event(
                "shipment.dispatched",
                SalesPapers.shipment(
                        "V-1",
                        "2150-11-05",
                        SalesPapers.shipmentLine("1", "SO-1", "10") + ","
                                + SalesPapers.shipmentLine("2", "SO-2", "20")));
    }

    private void invoicedTogether(String priceOfTheSecond, String total) {
        story.event(
                "sales-invoice.issued",
                SalesPapers.invoiceOf(
                        "SI-1",
                        "2150-11-06",
                        SalesPapers.invoiceLine("1", "SO-1", "10", "20.00") + ","
                                + SalesPapers.invoiceLine("2", "SO-2", "20", priceOfTheSecond),
                        total));
    }

    @Test
    void aProofThatTheTermsAskForIsWaitedForThoughShipmentEarnsIt() {
        sold("10", SHIPPED_EARNS + "'proofOfDelivery':true,");
        shipped("V-1", "10");
        invoiced("SI-1", "10");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 open");

        delivered("D-1", "V-1");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void anInvoiceBeforeTheShipmentWaits() {
        sold("10", SHIPPED_EARNS);
        invoiced("SI-1", "10");
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.told()).isEmpty();

        shipped("V-1", "10");
        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
    }

    @Test
    void whatComesEarlyWaitsForWhatItNeeds() {
        shipped("V-1", "10");
        delivered("D-1", "V-1");
        assertThat(story.parked()).isEqualTo(2);

        sold("10", DELIVERED_EARNS);
        assertThat(story.parked()).isZero();
        invoiced("SI-1", "10");
        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
    }

    @Test
    void whatComesTwiceCountsOnceAndOtherContentIsRefused() {
        sold("100", SHIPPED_EARNS);
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "10");
        shipped("V-1", "10");
        invoiced("SI-1", "10");
        invoiced("SI-1", "10");

        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
        List<Outcome> other = story.apply(List.of(
                story.made(
                        "shipment.dispatched",
                        SalesPapers.shipment("V-1", "2150-11-05", SalesPapers.shipmentLine("1", "SO-1", "11"))),
                story.made("sales-invoice.issued", SalesPapers.invoice("SI-1", "2150-11-06", "11", "20.00")),
                story.made("revenue.posted", "{'revenue':'SO-1-R1','order':'SO-1','postedOn':'2150-11-09'}"),
                story.made("revenue.posted", "{'revenue':'SO-1-R1','order':'SO-1','postedOn':'2150-11-09'}")));
        assertThat(other.subList(0, 2)).hasOnlyElementsOfType(Outcome.Refused.class);
        assertThat(other.subList(2, 4)).hasOnlyElementsOfType(Outcome.Applied.class);
        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
    }

    @Test
    void whatComesAfterTheEndIsFollowedUp() {
        sold("10", SHIPPED_EARNS);
        shipped("V-1", "10");
        invoiced("SI-1", "10");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 completed");

        shipmentReversed("V-1");
        assertThat(story.exceptions()).contains("revenue-difference open accounts-receivable");
        String difference = story.taskAbout("revenue-difference");
        assertThatThrownBy(() -> story.completes(
                        receivable, difference, "keepWaiting", Map.of("newDeadline", LocalDate.of(2151, 1, 31))))
                .hasStackTraceContaining("Sales order SO-1 has ended and waits for nothing any more");
        story.event("sales-invoice.cancelled", "{'number':'SI-1','order':'SO-1'}");
        story.event("revenue.reversed", "{'revenue':'SO-1-R1','order':'SO-1'}");
        assertThat(story.tasks()).isEmpty();
    }
}
