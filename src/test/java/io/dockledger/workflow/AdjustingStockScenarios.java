package io.dockledger.workflow;

import static io.dockledger.workflow.StockPapers.reportLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Differences from the count to the ledger: judged, explained, approved. */
abstract class AdjustingStockScenarios extends StockScenario {

    @Test
    void aSmallDifferenceIsPostedWithoutAnybodyAndTheCaseStaysOpenForMore() {
        counted("C-1", "1000", "990");
        assertThat(story.cases()).containsExactly("C-1-1 open");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -20.00");
        ledgerPosts("L-1", "-10");
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 posted");
        assertThat(story.cases()).containsExactly("C-1-1 open");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
        assertThat(story.milestones("C-1-1"))
                .containsExactly("varianceIdentified", "adjustmentReleased", "adjustmentPosted", "adjustmentClosed");
    }

    @Test
    void aLargeDifferenceIsCountedAnewExplainedApprovedAndPosted() {
        muchMissing();
        assertThat(story.exceptions()).containsExactly("stock-variance open counters");
        assertThat(story.tasks()).containsExactly("Count anew: counters");
        recounted("510");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        explained("count");
        assertThat(story.tasks()).containsExactly("Approve adjustment: approvers");
        approved();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -180.00");
        ledgerPosts("L-1", "-90");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
        assertThat(story.exceptions()).containsExactly("stock-variance accepted approvers");
        assertThat(story.milestones("C-1-1"))
                .containsSubsequence(
                        "varianceIdentified",
                        "exceptionRaised",
                        "stockRecounted",
                        "causeFound",
                        "approved",
                        "adjustmentReleased",
                        "adjustmentPosted",
                        "adjustmentClosed");
    }

    @Test
    void ofHardlyAnyValueNobodyHasToApprove() {
        counted("C-1", "10", "5");
        recounted("5");
        explained("count");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -10.00");
        assertThat(story.milestones("C-1-1")).contains("approved");
    }

    @Test
    void aLargeValueIsApprovedByAController() {
        counted("C-1", "6000", "4000");
        recounted("4000");
        explained("count");
        assertThat(story.tasks()).containsExactly("Approve adjustment: controllers");
    }

    @Test
    void withoutACostNobodyKnowsThatItIsLittle() {
        story.event(
                "inventory-count.posted",
                StockPapers.count("C-1", "100", "99").replace(",'unitCost':'2.00'", ""),
                counter);
        recounted("99");
        explained("count");
        assertThat(story.tasks()).containsExactly("Approve adjustment: controllers");
        story.decides(story.controller, "approveAdjustment", "approve");
        assertThat(story.told()).containsExactly("inventory-adjustment.released");
        assertThat(story.query("select coalesce(value::text, 'not known') from case_exception"))
                .containsExactly("not known");
    }

    @Test
    void theBooksStayAsTheyAreWhereThatIsProposedAndApproved() {
        muchMissing();
        recounted("500");
        story.decides(control, "findCause", "leave");
        approved();
        assertThat(story.told()).isEmpty();
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 refused");
        assertThat(story.milestones("C-1-1")).contains("adjustmentRefused");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 rejected");
    }

    @Test
    void anApproverRefusesOrGivesBack() {
        muchMissing();
        recounted("500");
        explained("theft");
        story.decides(story.approver, "approveAdjustment", "giveBack");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        explained("count");
        story.decides(story.approver, "approveAdjustment", "refuse");
        assertThat(story.exceptions()).containsExactly("stock-variance rejected approvers");
        assertThat(story.told()).isEmpty();
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 refused");
    }

    @Test
    void toRefuseThatTheBooksStayMeansToFindTheCause() {
        muchMissing();
        recounted("500");
        story.decides(control, "findCause", "leave");
        story.decides(story.approver, "approveAdjustment", "refuse");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
    }

    @Test
    void aCountWithoutADifferenceOpensNothingAndOneThatIsSentTwiceCountsOnce() {
        counted("C-0", "100", "100");
        assertThat(story.cases()).isEmpty();
        counted("C-1", "1000", "990");
        counted("C-1", "1000", "990");
        assertThat(story.told()).hasSize(1);
        assertThat(story.query("select jsonb_array_length(body -> 'lines')::text from document "
                        + "where current and kind = 'inventory-adjustment'"))
                .containsExactly("1");
    }

    @Test
    void anotherCountOrReportUnderANumberThatIsKnownIsRefused() {
        counted("C-1", "1000", "990");
        assertThatThrownBy(() -> counted("C-1", "1000", "900"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("inventory-count:C-1 is known with other content");
        reported("D-1", "damage", reportLine("1", "BIN-1", "-4"));
        reported("D-1", "damage", reportLine("1", "BIN-1", "-4"));
        assertThatThrownBy(() -> reported("D-1", "damage", reportLine("1", "BIN-1", "-40")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stock-report:D-1 is known with other content");
    }

    @Test
    void damageAndExpiryWithinTheirLimitsArePostedToTheirAccounts() {
        reported("D-1", "damage", reportLine("1", "BIN-1", "-40"));
        assertThat(story.query("select body -> 'data' ->> 'counterAccount' from outbox"))
                .containsExactly("6210");
        story.load("items", "sku,family,description,baseUnit,class\nA,fresh,Apples,EA,C\n");
        reported("X-1", "expiry", reportLine("1", "BIN-1", "-1"));
        assertThat(story.cases()).containsExactly("D-1-1 open");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
    }

    @Test
    void whatExpiredOfFreshGoodsIsOrdinaryShrinkage() {
        story.load("items", "sku,family,description,baseUnit,class\nA,fresh,Apples,EA,C\n");
        reported("X-1", "expiry", reportLine("1", "BIN-1", "-100"));
        assertThat(story.query("select body -> 'data' ->> 'counterAccount' from outbox"))
                .containsExactly("6225");
    }

    @Test
    void whatWasOnlyMovedIsNotPosted() {
        reported("M-1", "relocation", reportLine("1", "BIN-1", "-40") + "," + reportLine("2", "BIN-2", "40"));
        assertThat(story.cases()).containsExactly("M-1-1 open");
        assertThat(story.told()).isEmpty();
        assertThat(story.states("inventory-adjustment")).containsExactly("M-1-1 cleared");
    }

    @Test
    void whatIsDamagedBeyondTheLimitIsExplainedWithoutARecount() {
        reported("D-1", "damage", reportLine("1", "BIN-1", "-60"));
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        explained("damage");
        approved();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -120.00");
    }

    @Test
    void valuableItemsAreWatchedMoreClosely() {
        story.load("items", "sku,family,description,baseUnit,class\nA,spices,Saffron,EA,A\n");
        counted("C-1", "1000", "990");
        assertThat(story.tasks()).containsExactly("Count anew: counters");
    }

    @Test
    void anotherDifferenceTakesThePeoplesWorkBackAndTheTaskReturnsToWhoeverHadIt() {
        muchMissing();
        recounted("500");
        story.claims(control, story.task("findCause"));
        reported("D-1", "damage", reportLine("1", "BIN-1", "-1"));
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        assertThat(story.query("select assignee from work_item where ended_at is null"))
                .containsExactly(control.id());
        explained("count");
        approved();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -202.00");
    }

    @Test
    void whoeverDoesNotDecideInTimeIsRemindedAndThenItIsEscalated() {
        muchMissing();
        story.fires("remindOwner").fires("escalate");
        assertThat(story.told()).containsExactly("task.reminded");
        assertThat(story.evidence("exception-escalated")).hasSize(1);
        assertThat(story.tasks()).containsExactly("Count anew: controllers");
    }
}
