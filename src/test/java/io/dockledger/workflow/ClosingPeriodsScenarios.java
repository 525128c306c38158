package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What belongs to another period than its papers say. */
abstract class ClosingPeriodsScenarios extends SellingScenario {

    @Test
    void whatIsShippedAndNotBilledIsAccruedByAPerson() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "2150-11-28", "100");
        story.fires("periodEnds");
        assertThat(story.tasks()).containsExactly("Post accrual: accounts-receivable");
        assertThat(story.query("select body #>> '{lines,0,cause}' from document where current and kind = 'accrual'"))
                .containsExactly("shipped-not-invoiced");

        story.decides(receivable, "postAccrual", "post");
        assertThat(story.told()).containsExactly("accrual.confirmed 2000.00");
        accrualPosted("SO-1-2150-11");
        assertThat(story.states("accrual")).containsExactly("SO-1-2150-11 posted");

        invoiced("SI-1", "2150-12-02", "100", "20.00");
        confirms();
        story.event("accrual.reversed", "{'accrual':'SO-1-2150-11','order':'SO-1','reversedOn':'2150-12-01'}");
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 completed");
        assertThat(story.told()).containsExactly("accrual.confirmed 2000.00", "revenue.confirmed 2000.00");
        assertThat(story.milestones("SO-1"))
                .containsSubsequence("accrualConfirmed", "accrualPosted", "accrualReversed", "revenuePosted");
    }

    @Test
    void whatIsBilledAndNotShippedIsPutOffUnlessSomebodyKnowsBetter() {
        sold("100", SHIPPED_EARNS);
        invoiced("SI-1", "2150-11-29", "100", "20.00");
        story.fires("periodEnds");
        assertThat(story.query("select total || ' ' || (body #>> '{lines,0,cause}') "
                        + "from document where current and kind = 'accrual'"))
                .containsExactly("-2000.00 invoiced-not-shipped");
        assertThat(story.query("select amount || ' ' || currency from work_item"))
                .containsExactly("-2000.00 EUR");

        story.decides(receivable, "postAccrual", "dismiss");
        assertThat(story.states("accrual")).containsExactly("SO-1-2150-11 dismissed");
        assertThat(story.told()).isEmpty();
        assertThat(story.timers("periodEnds")).hasSize(1);
    }

    @Test
    void whatIsDeliveredAfterTheCutOffIsPutOff() {
        deliveredAfterTheCutOff();
        assertThat(story.query("select total || ' ' || (body #>> '{lines,0,cause}') "
                        + "from document where current and kind = 'accrual'"))
                .containsExactly("-2000.00 delivered-after-cut-off");

        confirms();
        posted("SO-1-R1");
        assertThat(story.cases()).containsExactly("SO-1 open");
        story.decides(receivable, "postAccrual", "post");
        assertThat(story.told()).containsExactly("revenue.confirmed 2000.00", "accrual.confirmed -2000.00");
        assertThat(story.cases()).containsExactly("SO-1 open");
        accrualPosted("SO-1-2150-11");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    private void deliveredAfterTheCutOff() {
        sold("100", DELIVERED_EARNS);
        shipped("V-1", "2150-11-28", "100");
        invoiced("SI-1", "2150-11-29", "100", "20.00");
        story.fires("periodEnds");
        delivered("D-1", "V-1", "2150-12-02", "");
    }

    @Test
    void anAccrualThatTheLedgerNeverConfirmsIsAnException() {
        deliveredAfterTheCutOff();
        confirms();
        posted("SO-1-R1");
        story.decides(receivable, "postAccrual", "post");
        story.fires("fulfilmentOverdue");
        assertThat(story.exceptions()).containsExactly("posting-overdue open accounts-receivable");

        accrualPosted("SO-1-2150-11");
        assertThat(story.exceptions()).containsExactly("posting-overdue resolved accounts-receivable");
        assertThat(story.cases()).containsExactly("SO-1 completed");
    }

    @Test
    void anotherAmountInTheLedgerThanWasAccruedIsAnException() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "2150-11-28", "100");
        story.fires("periodEnds");
        story.decides(receivable, "postAccrual", "post");
        accrualPosted("SO-1-2150-11", "200.00");
        assertThat(story.exceptions()).containsExactly("posting-differs open accounts-receivable");
        assertThat(story.query("select expected || ', ' || found from case_exception"))
                .containsExactly("2000.00 EUR, 200.00 EUR");

        accrualPosted("SO-1-2150-11", "2000.00");
        assertThat(story.exceptions()).containsExactly("posting-differs resolved accounts-receivable");
    }

    @Test
    void whatComesLateButBelongsToThePeriodChangesOrEndsTheAccrual() {
        sold("100", SHIPPED_EARNS);
        shipped("V-1", "2150-11-28", "100");
        story.fires("periodEnds");
        invoiced("SI-1", "2150-11-30", "40", "20.00");
        assertThat(story.query("select total from document where current and kind = 'accrual'"))
                .containsExactly("1200.00");
        invoiced("SI-2", "2150-11-30", "60", "20.00");

        assertThat(story.states("accrual")).containsExactly("SO-1-2150-11 withdrawn");
        assertThat(story.tasks()).containsExactly("Confirm revenue: accounts-receivable");
    }

    @Test
    void littleIsNotAccruedAndTheNextPeriodIsWaitedFor() {
        sold("4", SHIPPED_EARNS);
        shipped("V-1", "2150-11-28", "4");
        story.fires("periodEnds");
        assertThat(story.states("accrual")).isEmpty();

        story.fires("periodEnds");
        assertThat(story.tasks()).containsExactly("Post accrual: controllers");
    }

    @Test
    void anOrderThatIsCancelledTakesItsAccrualWithIt() {
        sold("100", SHIPPED_EARNS);
        invoiced("SI-1", "2150-11-29", "100", "20.00");
        story.fires("periodEnds");
        story.event("sales-order.cancelled", "{'number':'SO-1','reason':'Changed its mind.'}");

        assertThat(story.states("accrual")).containsExactly("SO-1-2150-11 withdrawn");
    }
}
