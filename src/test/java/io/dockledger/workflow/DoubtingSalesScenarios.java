package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can go wrong between a customer's order and its revenue, and who puts it right. */
abstract class DoubtingSalesScenarios extends SellingScenario {

    @Test
    void whatIsNeverShippedIsWaitedForOnceMoreAndThenClosed() {
        sold("100", SHIPPED_EARNS);
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open shipping");

        story.decides(shipper, "decideVariance", "keepWaiting", day("newDeadline"));
        assertThat(story.exceptions()).containsExactly("under-delivery resolved shipping");
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open shipping");
        story.decides(shipper, "decideVariance", "closeShort");
        assertThat(story.cases()).containsExactly("SO-1 closed-short");
    }

    @Test
    void whatIsNeverBilledIsAnExceptionUntilItIs() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("not-invoiced open accounts-receivable");

        invoiced("SI-1", "100");
        assertThat(story.exceptions()).containsExactly("not-invoiced resolved accounts-receivable");
        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");
    }

    @Test
    void whatNobodyWillBillIsAcceptedAndEndsTheOrder() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        story.fires("fulfilmentOverdue");
        story.decides(receivable, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");

        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void revenueThatTheLedgerNeverConfirmsIsAnExceptionUntilItDoes() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        confirms();
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("posting-overdue open accounts-receivable");
        assertThat(story.query("select found || ' for ' || expected from case_exception"))
                .containsExactly("0.00 EUR for 2000.00 EUR");

        posted("SO-1-R1");
        assertThat(story.exceptions()).containsExactly("posting-overdue resolved accounts-receivable");
        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00");
    }

    @Test
    void theLedgerIsGivenMoreTimeOrSomebodyKnowsThatItHasIt() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        confirms();
        story.fires("fulfilmentOverdue");
        story.decides(receivable, "decideVariance", "keepWaiting", day("newDeadline"));
        assertThat(story.exceptions()).containsExactly("posting-overdue resolved accounts-receivable");

        story.fires("fulfilmentOverdue");
        story.decides(receivable, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00");
    }

    @Test
    void whatIsNeverProvedIsAnExceptionUntilTheProofComes() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("not-delivered open shipping");

        delivered("D-1", "V-1");
        assertThat(story.exceptions()).containsExactly("not-delivered resolved shipping");
        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");
    }

    @Test
    void theRestOfAShipmentThatWasProvedInPartIsNotWaitedForForEver() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        delivered("D-1", "V-1", "2150-11-07", ",'lines':[{'line':'1','quantity':'20','unit':'KGM'}]");
        posted("SO-1-R1");
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("not-delivered open shipping");

        delivered("D-2", "V-1", "2150-11-08", ",'lines':[{'line':'1','quantity':'80','unit':'KGM'}]");
        assertThat(story.exceptions()).containsExactly("not-delivered resolved shipping");
        assertThat(story.told()).containsExactly("revenue.confirmed 400.00");
    }

    @Test
    void whatIsBilledAndNeverShippedIsAnException() {
        sold("100", SHIPPED_EARNS + "'deliverBy':'2998-01-01',");
        invoiced("SI-1", "100");
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("not-shipped open shipping");

        shipped("V-1", "100");
        assertThat(story.exceptions()).containsExactly("not-shipped resolved shipping");
    }

    @Test
    void anotherPriceThanAgreedIsPutRightByBilling() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "2150-11-06", "100", "21.00");
        assertThat(story.exceptions()).containsExactly("price open customer-service");

        story.decides(service, "decideVariance", "correctInvoice");
        assertThat(story.told()).containsExactly("sales-invoice.correction-requested 100.00");
        story.event("sales-invoice.cancelled", "{'number':'SI-1','order':'SO-1'}");
        invoiced("SI-2", "100");
        assertThat(story.exceptions()).containsExactly("price resolved customer-service");
        confirms();
        assertThat(story.told())
                .containsExactly("sales-invoice.correction-requested 100.00", "revenue.confirmed 2000.00");
    }

    @Test
    void tooLowAPriceIsAsWrongAsTooHighAOne() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "2150-11-06", "100", "19.00");
        assertThat(story.exceptions()).containsExactly("price open customer-service");

        story.decides(service, "decideVariance", "accept");
        confirms();
        assertThat(story.told()).containsExactly("revenue.confirmed 1900.00");
    }

    @Test
    void noMoreIsBilledThanShipped() {
        sold("110", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "110");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-receivable");
        assertThat(story.query("select found || ' for ' || expected from case_exception"))
                .containsExactly("110 KGM for 100 KGM");

        shipped("V-2", "10");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-receivable");
    }

    @Test
    void noMoreIsShippedThanOrdered() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "120");
        assertThat(story.exceptions()).containsExactly("over-delivery open shipping");

        story.event("sales-order.changed", SalesPapers.order("SO-1", "120", SHIPPED_EARNS + "'version':'2',"));
        assertThat(story.exceptions()).containsExactly("over-delivery resolved shipping");
    }

    @Test
    void anInvoiceToAnotherCustomerIsAnException() {
        sold("10", SHIPPED_EARNS);
        shipped("V-1", "10");
        story.event(
                "sales-invoice.issued",
                SalesPapers.invoice("SI-1", "2150-11-06", "10", "20.00").replace("C-1", "C-2"));

        assertThat(story.exceptions()).containsExactly("customer open customer-service");
    }

    @Test
    void whatTheSellingSystemClosesShortIsNotWaitedFor() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "60");
        invoiced("SI-1", "60");
        confirms();
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 open");

        story.event("sales-order.closed", "{'number':'SO-1','reason':'The rest is sold out.'}");
        assertThat(story.cases()).containsExactly("SO-1 closed-short");
    }

    @Test
    void aChangedOrderIsFulfilledAsItIsNow() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "40");
        invoiced("SI-1", "40");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 open");

        story.event("sales-order.changed", SalesPapers.order("SO-1", "40", SHIPPED_EARNS + "'version':'2',"));
        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.milestones("SO-1")).contains("orderChanged");
    }

    @Test
    void aCancelledOrderEndsWithAllThatWasProposed() {
        sold("100", SHIPPED_EARNS);
        story.event("sales-order.cancelled", "{'number':'SO-1','reason':'Changed its mind.'}");

        assertThat(story.cases()).containsExactly("SO-1 cancelled");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.timers("periodEnds")).isEmpty();
    }

    @Test
    void goodsThatLeftThoughTheOrderWasCancelledComeBack() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        assertThat(story.states("revenue")).containsExactly("SO-1-R1 proposed");
        story.event("sales-order.cancelled", "{'number':'SO-1','reason':'Changed its mind.'}");

        assertThat(story.states("revenue")).containsExactly("SO-1-R1 withdrawn");
        assertThat(story.exceptions()).contains("cancelled-with-goods open customer-service");
        story.event("sales-invoice.cancelled", "{'number':'SI-1','order':'SO-1'}");
        shipmentReversed("V-1");
        assertThat(story.exceptions()).contains("cancelled-with-goods resolved customer-service");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).containsExactly("SO-1 cancelled");
    }

    @Test
    void goodsThatStayThoughTheOrderWasCancelledAreAnsweredFor() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "100");
        story.event("sales-order.cancelled", "{'number':'SO-1','reason':'Changed its mind.'}");
        story.decides(service, "decideVariance", "accept");
        story.decides(story.approver, "approveOverride", "approve");

        assertThat(story.exceptions()).containsExactly("cancelled-with-goods accepted approvers");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void aDeliveryThatWasConfirmedByMistakeEarnsNothing() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "100");
        invoiced("SI-1", "100");
        delivered("D-1", "V-1");
        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");

        story.event("delivery.reversed", "{'delivery':'D-1','order':'SO-1','reason':'Another address.'}");
        assertThat(story.tasks()).isEmpty();
    }
}
