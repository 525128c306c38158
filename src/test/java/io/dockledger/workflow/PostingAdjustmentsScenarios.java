package io.dockledger.workflow;

import static io.dockledger.workflow.StockPapers.reportLine;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Adjustments and the ledger: posted by a person, confirmed early, late, twice, in part, never, and taken back. */
abstract class PostingAdjustmentsScenarios extends StockScenario {

    @Test
    void whatWasStolenIsPostedByAController() {
        muchMissing();
        recounted("500");
        explained("theft");
        approved();
        assertThat(story.tasks()).containsExactly("Post adjustment: controllers");
        assertThat(story.told()).isEmpty();
        story.decides(story.controller, "postAdjustment", "post");
        assertThat(story.told()).containsExactly("inventory-adjustment.released -200.00");
        assertThat(story.query("select body -> 'data' ->> 'counterAccount' from outbox"))
                .containsExactly("6290");
    }

    @Test
    void whoeverIsToPostItCanGiveItBack() {
        muchMissing();
        recounted("500");
        explained("theft");
        approved();
        story.decides(story.controller, "postAdjustment", "giveBack");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        assertThat(story.exceptions()).containsExactly("stock-variance open inventory-control");
        explained("count");
        approved();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -200.00");
    }

    @Test
    void anotherDifferenceBeforeThePostingIsDecidedFirst() {
        muchMissing();
        recounted("500");
        explained("theft");
        approved();
        reported("D-1", "damage", reportLine("1", "BIN-1", "-1"));
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void aConfirmationThatComesTwiceCountsOnce() {
        approvedToPost();
        ledgerPosts("L-1", "-100").fires("deadlinePassed");
        ledgerPosts("L-1", "-100");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
        assertThat(story.told()).hasSize(1);
    }

    /** Each of them wakes the waiting case once more within one command of the engine. */
    @Test
    void afterSeveralDifferencesInOneBatchTheWindowStillEnds() {
        story.apply(List.of(
                story.made(
                        "inventory-variance.reported",
                        StockPapers.report("D-1", "damage", reportLine("1", "BIN-1", "-2"))),
                story.made(
                        "inventory-variance.reported",
                        StockPapers.report("D-2", "damage", reportLine("1", "BIN-1", "-3"))),
                story.made(
                        "inventory-variance.reported",
                        StockPapers.report("D-3", "damage", reportLine("1", "BIN-1", "-4")))));
        assertThat(story.told())
                .containsExactly(
                        "inventory-adjustment.released -4.00",
                        "inventory-adjustment.released -6.00",
                        "inventory-adjustment.released -8.00");
        ledgerPosts("D-1-1", "L-1", "-9", "");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("D-1-1 completed");
    }

    @Test
    void theLedgerPostsInParts() {
        approvedToPost();
        ledgerPosts("L-1", "-60");
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 released");
        ledgerPosts("L-2", "-40");
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 posted");
        assertThat(story.exceptions()).containsExactly("stock-variance accepted approvers");
    }

    @Test
    void whatTheLedgerDoesNotConfirmInTimeIsAnExceptionUntilItDoes() {
        approvedToPost();
        story.fires("deadlinePassed");
        assertThat(story.exceptions())
                .containsExactly("posting-overdue open controllers", "stock-variance accepted approvers");
        ledgerPosts("L-1", "-100");
        assertThat(story.exceptions())
                .containsExactly("posting-overdue resolved controllers", "stock-variance accepted approvers");
        assertThat(story.tasks()).isEmpty();
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
    }

    @Test
    void whatTheLedgerNeverConfirmsIsLivedWith() {
        counted("C-1", "1000", "990").fires("deadlinePassed");
        story.decides(story.controller, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("posting-overdue accepted controllers");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 released");
    }

    @Test
    void theLedgerIsGivenMoreTime() {
        counted("C-1", "1000", "990").fires("deadlinePassed");
        story.decides(
                story.controller,
                "decideVariance",
                "keepWaiting",
                Map.of("newDeadline", LocalDate.parse("2027-03-01")));
        assertThat(story.exceptions()).containsExactly("posting-overdue resolved controllers");
        assertThat(story.timer("deadlinePassed").getDuedate()).isEqualTo("2027-03-02T00:00:00Z");
        story.fires("deadlinePassed");
        assertThat(story.exceptions()).containsExactly("posting-overdue open controllers");
    }

    @Test
    void aConfirmationBeforeAnythingWasToldHasToBeAnsweredFor() {
        muchMissing();
        ledgerPosts("L-1", "-100");
        assertThat(story.exceptions())
                .containsExactly("posting-differs open controllers", "stock-variance open counters");
        assertThat(story.tasks()).containsExactly("Decide on variance: controllers");
        ledgerReverses("L-1");
        assertThat(story.exceptions())
                .containsExactly("posting-differs resolved controllers", "stock-variance open counters");
        assertThat(story.tasks()).containsExactly("Count anew: counters");
    }

    @Test
    void aConfirmationOfWhatNobodyKnowsWaitsForIt() {
        ledgerPosts("L-1", "-10");
        assertThat(story.parked()).isEqualTo(1);
        counted("C-1", "1000", "990");
        assertThat(story.parked()).isZero();
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 posted");
    }

    @Test
    void aLedgerThatPostsMoreThanItWasToldIsExpectedToCorrectIt() {
        counted("C-1", "1000", "990");
        ledgerPosts("L-1", "-12");
        assertThat(story.exceptions()).containsExactly("posting-differs open controllers");
        story.decides(
                story.controller,
                "decideVariance",
                "keepWaiting",
                Map.of("newDeadline", LocalDate.parse("2027-03-01")));
        assertThat(story.tasks()).isEmpty();
        ledgerReverses("L-1");
        assertThat(story.tasks()).isNotEmpty();
    }

    @Test
    void anotherValueThanWasToldIsLivedWith() {
        counted("C-1", "1000", "990");
        ledgerPosts("C-1-1", "L-1", "-10", ",'amount':'-19.00','currency':'EUR'");
        assertThat(story.exceptions()).containsExactly("posting-differs open controllers");
        story.decides(story.controller, "decideVariance", "accept");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
    }

    @Test
    void whatTheLedgerTakesBackIsDecidedAnewAndPostedAgain() {
        approvedToPost();
        ledgerPosts("L-1", "-100");
        ledgerReverses("L-1");
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 reversed");
        assertThat(story.exceptions()).containsExactly("stock-variance open inventory-control");
        assertThat(story.milestones("C-1-1")).contains("adjustmentReversed");
        explained("count");
        approved();
        assertThat(story.told())
                .containsExactly("inventory-adjustment.released -200.00", "inventory-adjustment.released -200.00");
        assertThat(story.query("select key from outbox order by 1"))
                .containsExactly("inventory-adjustment-released/C-1-1/1", "inventory-adjustment-released/C-1-1/2");
        ledgerPosts("L-2", "-100");
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 posted");
    }

    @Test
    void evenALittleThatTheLedgerTakesBackIsNotPostedAgainByItself() {
        counted("C-1", "1000", "990");
        ledgerPosts("L-1", "-10");
        ledgerReverses("L-1");
        assertThat(story.told()).hasSize(1);
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
    }

    @Test
    void whatTheLedgerTakesBackAfterTheEndIsACaseOfItsOwn() {
        approvedToPost();
        ledgerPosts("L-1", "-100").fires("deadlinePassed");
        ledgerReverses("L-1");
        ledgerReverses("L-1");
        assertThat(story.cases()).containsExactlyInAnyOrder("C-1-1 completed", "C-1-1 open");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        story.decides(control, "findCause", "leave");
        approved();
        assertThat(story.cases()).containsExactlyInAnyOrder("C-1-1 completed", "C-1-1 rejected");
    }

    @Test
    void whatTheLedgerPostsTwiceAfterTheEndHasToBeAnsweredFor() {
        approvedToPost();
        ledgerPosts("L-1", "-100").fires("deadlinePassed");
        ledgerPosts("L-2", "-100");
        assertThat(story.tasks()).containsExactly("Decide on variance: controllers");
        ledgerReverses("L-2");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).containsExactly("C-1-1 completed", "C-1-1 completed");
        assertThat(story.told()).hasSize(1);
    }

    @Test
    void aSurplusThatTheLedgerTakesBackLeavesNothingToDecide() {
        counted("C-1", "1000", "995");
        ledgerPosts("L-21", "-5");
        ledgerPosts("L-22", "-5");
        assertThat(story.exceptions()).containsExactly("posting-differs open controllers");
        ledgerReverses("L-22");
        assertThat(story.exceptions()).containsExactly("posting-differs resolved controllers");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 posted");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
        assertThat(story.told()).containsExactly("inventory-adjustment.released -10.00");
    }
}
