package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When what was sold is earned, and what becomes of its revenue until the ledger has it. */
abstract class EarningRevenueScenarios extends SellingScenario {

    @Test
    void smallRevenueIsConfirmedByRule() {
        sold("50", SHIPPED_EARNS);
        shipped("V-1", "50");
        invoiced("SI-1", "50");

        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("revenue.confirmed 1000.00");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void theClassThatWasLoadedOfACustomerSaysWhenItsGoodsAreEarned() {
        story.load("customers", "number,name,class\nC-1,Hull Trading,intercompany\n");
        sold("50", DELIVERED_EARNS);
        shipped("V-1", "50");
        invoiced("SI-1", "50");

        assertThat(story.told()).containsExactly("revenue.confirmed 1000.00");
    }

    @Test
    void theClassThatAnOrderGivesItsCustomerComesFirst() {
        story.load("customers", "number,name,class\nC-1,Hull Trading,intercompany\n");
        sold("50", DELIVERED_EARNS + "'customerClass':'standard',");
        shipped("V-1", "50");
        invoiced("SI-1", "50");

        assertThat(story.told()).isEmpty();
    }

    @Test
    void whereDeliveryEarnsItTheCarriersProofEndsTheTaskAndRevenueFollows() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        assertThat(story.tasks()).containsExactly("Confirm delivery: customer-service");
        assertThat(story.states("revenue")).isEmpty();

        delivered("D-1", "V-1");
        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");
        confirms();
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.milestones("SO-1"))
                .containsSubsequence("goodsShipped", "customerInvoiced", "deliveryConfirmed");
    }

    @Test
    void whatIsHandedOverInPartsIsEarnedInParts() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        delivered("D-1", "V-1", "2150-11-07", handing("60"));
        assertThat(story.query("select amount || ' ' || currency from work_item where task_key = 'confirmRevenue'"))
                .as("what is to be confirmed, not the order")
                .containsExactly("1200.00 EUR");
        confirms();
        posted("SO-1-R1");
        delivered("D-2", "V-1", "2150-11-08", handing("40"));
        posted("SO-1-R2");
        assertThat(story.told()).containsExactly("revenue.confirmed 1200.00", "revenue.confirmed 800.00");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void whatIsDeliveredInTwoMonthsIsRevenueOfEach() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        delivered("D-1", "V-1", "2150-11-30", handing("60"));
        delivered("D-2", "V-1", "2150-12-01", handing("40"));
        confirms();

        assertThat(earnings()).containsExactly("2150-11-30 1200.00", "2150-12-01 800.00");
        posted("SO-1-R1");
        posted("SO-1-R2");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void whatIsProvedLateOfAnEarlierMonthIsStillItsRevenue() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        delivered("D-1", "V-1", "2150-12-02", handing("60"));
        confirms();
        delivered("D-2", "V-1", "2150-11-20", handing("40"));

        assertThat(earnings()).containsExactly("2150-12-02 1200.00", "2150-11-20 800.00");
    }

    @Test
    void whatIsTakenBackIsAskedForByItselfWhileOtherRevenueIsPutOff() {
        sold("200", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        confirms();
        shipped("V-2", "100");
        invoiced("SI-2", "100");
        story.decides(receivable, "confirmRevenue", "defer", day("askAgainOn"));
        story.event("sales-invoice.cancelled", "{'number':'SI-1','order':'SO-1'}");
        story.event("sales-invoice.cancelled", "{'number':'SI-2','order':'SO-1'}");
        shipmentReversed("V-1");
        shipmentReversed("V-2");
        confirms();

        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00", "revenue.confirmed -2000.00");
        assertThat(story.states("revenue"))
                .as("what was put off is not turned round")
                .containsExactly("SO-1-R1 confirmed", "SO-1-R2 deferred", "SO-1-R3 confirmed");
        assertThat(earnings().get(1)).as("of the day on which it came back").doesNotStartWith("2999");
    }

    private List<String> earnings() {
        return story.query("select (body -> 'data' ->> 'earnedOn') || ' ' || (body -> 'data' ->> 'amount') "
                + "from outbox where body::text like '%SO-1-R%' order by body -> 'data' ->> 'revenue'");
    }

    private static String handing(String quantity) {
        return ",'lines':[{'line':'1','quantity':'%s','unit':'KGM'}]".formatted(quantity);
    }

    @Test
    void moreHandedOverInPartsThanWasShippedIsAnException() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        delivered("D-1", "V-1", "2150-11-07", handing("60"));
        delivered("D-2", "V-1", "2150-11-08", handing("50"));
        assertThat(story.exceptions()).containsExactly("delivery-exceeded open customer-service");
    }

    @Test
    void aPersonConfirmsTheDeliveryWhereTheCarrierSaysNothing() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        story.decides(service, "confirmDelivery", "delivered", handedOver());

        assertThat(story.query("select status from document where current and kind = 'proof-of-delivery'"))
                .containsExactly("confirmed");
        confirms();
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void whatTheCustomerRefusedHasToComeBackAndIsNotEarned() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        story.decides(service, "confirmDelivery", "partly", partly("1", "98", "2"));
        assertThat(story.exceptions()).containsExactly("delivery-refused open customer-service");

        story.event("shipment.reversed", "{'shipment':'V-1','order':'SO-1','lines':[{'line':'1','quantity':'2'}]}");
        invoiced("SI-1", "98");
        assertThat(story.exceptions()).containsExactly("delivery-refused resolved customer-service");
        confirms();
        assertThat(story.told()).containsExactly("revenue.confirmed 1960.00");
    }

    @Test
    void acceptanceEarnsWhatTheCustomerMayRefuse() {
        sold("10", DELIVERED_EARNS + "'terms':'acceptance',");
        shipped("V-1", "10");
        invoiced("SI-1", "10");
        delivered("D-1", "V-1");
        assertThat(story.told()).isEmpty();

        story.event("delivery.accepted", "{'delivery':'D-1','order':'SO-1','acceptedOn':'2150-11-12'}");
        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
    }

    @Test
    void theInvoiceEarnsWhatIsHeldForTheCustomer() {
        sold("10", "'terms':'bill-and-hold',");
        invoiced("SI-1", "10");

        assertThat(story.told()).containsExactly("revenue.confirmed 200.00");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 open");
        shipped("V-1", "10");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void revenueThatIsPutOffIsAskedForAgain() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        story.decides(receivable, "confirmRevenue", "defer", day("askAgainOn"));
        assertThat(story.states("revenue")).containsExactly("SO-1-R1 deferred");
        assertThat(story.tasks()).isEmpty();

        story.fires("fulfilmentOverdue");
        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");
        assertThat(story.states("revenue")).containsExactly("SO-1-R1 proposed");
    }

    @Test
    void whatChangesBeforeRevenueIsConfirmedIsProposedAnew() {
        sold("200", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        shipped("V-2", "100");
        invoiced("SI-2", "100");

        assertThat(story.states("revenue")).containsExactly("SO-1-R1 proposed");
        confirms();
        assertThat(story.told()).containsExactly("revenue.confirmed 4000.00");
    }

    @Test
    void revenueOfGoodsThatCameBackIsTakenBack() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "60");
        invoiced("SI-1", "60");
        confirms();
        story.event("sales-invoice.cancelled", "{'number':'SI-1','order':'SO-1'}");
        shipmentReversed("V-1");
        confirms();

        assertThat(story.told()).containsExactly("revenue.confirmed 1200.00", "revenue.confirmed -1200.00");
    }

    @Test
    void revenueThatTheLedgerTookBackIsConfirmedAgain() {
        sold("10", SHIPPED_EARNS);
        shipped("V-1", "10");
        invoiced("SI-1", "10");
        story.event("revenue.reversed", "{'revenue':'SO-1-R1','order':'SO-1','reason':'Wrong period.'}");

        assertThat(story.states("revenue")).containsExactly("SO-1-R1 reversed", "SO-1-R2 confirmed");
        assertThat(story.told()).containsExactly("revenue.confirmed 200.00", "revenue.confirmed 200.00");
    }

    @Test
    void anotherAmountInTheLedgerIsAnException() {
        sold("10", SHIPPED_EARNS);
        shipped("V-1", "10");
        invoiced("SI-1", "10");
        story.event(
                "revenue.posted",
                "{'revenue':'SO-1-R1','order':'SO-1','postedOn':'2150-11-09','amount':'20.00','entry':'L-7'}");

        assertThat(story.exceptions()).containsExactly("posting-differs open accounts-receivable");

        story.event("revenue.reversed", "{'revenue':'SO-1-R1','order':'SO-1','reason':'Wrong amount.'}");
        posted("SO-1-R2");
        assertThat(story.exceptions()).containsExactly("posting-differs resolved accounts-receivable");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void aPostingInAnotherCurrencyThanWasToldIsRefused() {
        sold("15", SHIPPED_EARNS);
        shipped("V-1", "15");
        invoiced("SI-1", "15");
        String inDollars =
                "{'revenue':'SO-1-R1','order':'SO-1','postedOn':'2150-11-09','amount':'300.00','currency':'USD'}";

        assertThatThrownBy(() -> story.event("revenue.posted", inDollars))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is in EUR, but was posted in USD");
        assertThat(story.states("revenue")).containsExactly("SO-1-R1 confirmed");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    /** Shipped on the 5th, billed on the 6th, and delivered on the 30th of October, all told much later. */
    @Test
    void revenueIsOfTheDayThatThePapersBearHoweverLateTheyCome() {
        sold("10", DELIVERED_EARNS);
        shipped("V-1", "2026-10-05", "10");
        invoiced("SI-1", "2026-10-06", "10", "20.00");
        delivered("D-1", "V-1", "2026-10-30", "");

        assertThat(story.query("select body ->> 'earnedOn' from document where current and kind = 'revenue'"))
                .containsExactly("2026-10-30");
        assertThat(story.query("select body -> 'data' ->> 'earnedOn' from outbox"))
                .containsExactly("2026-10-30");
    }
}
