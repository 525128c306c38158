package io.dockledger.workflow;

import static io.dockledger.workflow.StockPapers.reportLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.tasks.InvalidForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Differences from the count to the ledger: judged, counted anew, explained, approved, bundled. */
abstract class AdjustingStockScenarios extends StockScenario {

    @Autowired
    ChainLocks locks;

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
    void aRecountThatFindsEverythingLeavesNothingToPost() {
        muchMissing();
        recounted("600");
        assertThat(story.exceptions()).containsExactly("stock-variance resolved counters");
        assertThat(story.told()).isEmpty();
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 cleared");
        story.fires("deadlinePassed");
        assertThat(story.cases()).containsExactly("C-1-1 completed");
    }

    @Test
    void aRecountByTheCountingSystemTakesTheTaskAway() {
        muchMissing();
        recountedElsewhere("C-2", "C-1", "590", other);
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -20.00");
        assertThat(story.casesOf("C-2")).containsExactly("C-1-1");
        assertThat(story.milestones("C-1-1")).contains("stockRecounted");
    }

    @Test
    void aRecountByTheSamePersonOrByNobodyKnownIsNone() {
        muchMissing();
        recountedElsewhere("C-2", "C-1", "600", counter);
        story.event("inventory-count.posted", StockPapers.recount("C-3", "C-1", "600", "600"));
        assertThat(story.tasks()).containsExactly("Count anew: counters");
        assertThat(story.evidence("recount-refused")).hasSize(2);
    }

    @Test
    void aRecountThatComesBeforeItsCountWaitsForIt() {
        recountedElsewhere("C-2", "C-1", "590", other);
        assertThat(story.parked()).isEqualTo(1);
        muchMissing();
        assertThat(story.parked()).isZero();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -20.00");
    }

    @Test
    void aCountAndItsRecountInOneBatchAreJudgedTogether() {
        List<Outcome> outcomes = story.apply(List.of(
                story.made(event(StockPapers.count("C-1", "600", "500"), "counter")),
                story.made(event(StockPapers.recount("C-2", "C-1", "600", "600"), "counter2")),
                story.made(event(StockPapers.count("C-3", "600", "599"), "counter"))));
        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Applied.class);
        assertThat(story.cases()).containsExactly("C-1-1 open");
        assertThat(story.told()).containsExactly("inventory-adjustment.released -2.00");
    }

    private Step.Event event(String data, String actor) {
        return new Step.Event(
                "inventory-count.posted",
                story.made("inventory-count.posted", data).data(),
                actor);
    }

    @Test
    void aRecountOfSeveralPlacesSaysWhichItIsAndComesBackForTheNext() {
        story.event(
                "inventory-count.posted",
                StockPapers.countOf(
                        "C-1",
                        StockPapers.countLine("1", "A", "BIN-1", "600", "500") + ","
                                + StockPapers.countLine("2", "A", "BIN-2", "300", "250")),
                counter);
        assertThat(story.cases()).containsExactly("C-1-1 open");
        assertThatThrownBy(() -> recounted("600"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("1, 2");
        Map<String, Object> second = new HashMap<>(Story.number("countedQuantity", "300"));
        second.put("adjustmentLine", "2");
        story.decides(other, "recountStock", "countedAnew", second);
        assertThat(story.tasks()).containsExactly("Count anew: counters");
        recounted("600");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.states("inventory-adjustment")).containsExactly("C-1-1 cleared");
    }

    @Test
    void whatCannotBeCountedAnewGoesToWhoeverFindsTheCause() {
        muchMissing();
        story.decides(other, "recountStock", "notPossible");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
        explained("issue-error");
        approved();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -200.00");
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
    void manySmallDifferencesOfOneItemAreBundledAndJudgedByTheirSum() {
        counted("C-1", "1000", "990");
        ledgerPosts("L-1", "-10");
        counted("C-2", "990", "980");
        assertThat(story.cases()).containsExactly("C-1-1 open");
        assertThat(story.casesOf("C-2")).containsExactly("C-1-1");
        assertThat(story.milestones("C-1-1")).contains("differenceBundled");
        assertThat(story.told())
                .containsExactly("inventory-adjustment.released -20.00", "inventory-adjustment.released -20.00");
        ledgerPosts("L-2", "-10");
        counted("C-3", "980", "970");
        assertThat(story.exceptions()).containsExactly("stock-variance open counters");
        assertThat(story.query("select value || ', ' || limit_text from case_exception"))
                .containsExactly("60.00, at most 50 and 2 %, for all 3 differences together");
        Map<String, Object> third = new HashMap<>(Story.number("countedQuantity", "970"));
        third.put("adjustmentLine", "3");
        story.decides(other, "recountStock", "countedAnew", third);
        story.decides(other, "recountStock", "notPossible");
        explained("count");
        approved();
        assertThat(story.told()).hasSize(3).last().isEqualTo("inventory-adjustment.released -20.00");
        assertThat(story.told()).doesNotContain("inventory-adjustment.released -60.00");
    }

    @Test
    void whatIsFoundAfterTheWindowIsACaseOfItsOwn() {
        counted("C-1", "1000", "990");
        ledgerPosts("L-1", "-10");
        assertThat(story.timer("deadlinePassed").getDuedate())
                .as("what came late is not closed at once")
                .isInTheFuture();
        story.fires("deadlinePassed");
        counted("C-2", "990", "980");
        assertThat(story.cases()).containsExactly("C-1-1 completed", "C-2-1 open");
    }

    @Test
    void whatWasFoundLongBeforeIsACaseOfItsOwnHoweverLateItComes() {
        counted("C-2", "1000", "990");
        story.arrives(before(Duration.ofDays(150), StockPapers.count("C-1", "1000", "990")));
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-2-1 open");
    }

    private BusinessEvent before(Duration earlier, String count) {
        BusinessEvent now = story.made("inventory-count.posted", count);
        return new BusinessEvent(
                now.inboxId(),
                now.source(),
                now.eventId(),
                now.type(),
                now.businessKey(),
                now.occurredAt().minus(earlier),
                now.recordedAt(),
                now.actor(),
                now.correlationId(),
                now.contentHash(),
                now.data());
    }

    @Test
    void otherItemsAndOtherCurrenciesAreNotBundled() {
        counted("C-1", "1000", "990");
        story.event(
                "inventory-count.posted",
                StockPapers.countOf("C-2", StockPapers.countLine("1", "B", "BIN-1", "1000", "990")),
                counter);
        story.event(
                "inventory-count.posted",
                StockPapers.count("C-3", "1000", "999").replace("'EUR'", "'GBP'"),
                counter);
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-2-1 open", "C-3-1 open");
    }

    @Test
    void unitsAreConvertedWhereAConversionIsLoaded() {
        story.unitIs("CS", "EA", "10");
        counted("C-1", "1000", "990");
        story.event(
                "inventory-count.posted",
                StockPapers.countOf(
                        "C-2",
                        StockPapers.countLine("1", "A", "BIN-2", "100", "99", "CS", "20.00") + ","
                                + StockPapers.countLine("2", "A", "BIN-3", "100", "99", "PF", "20.00")),
                counter);
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-2-2 open");
        assertThat(story.told())
                .containsExactlyInAnyOrder(
                        "inventory-adjustment.released -20.00",
                        "inventory-adjustment.released -20.00",
                        "inventory-adjustment.released -20.00");
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

    @Test
    void ofTwoCountsThatComeAtTheSameMomentTheSecondWaitsForTheFirst() {
        BusinessEvent first = story.made("inventory-count.posted", StockPapers.count("C-1", "1000", "990"));
        BusinessEvent second = story.made("inventory-count.posted", StockPapers.count("C-2", "990", "980"));
        List<Outcome> meanwhile = new ArrayList<>();
        tenants.runInTransaction(story.tenant, () -> {
            application.apply(List.of(first));
            CompletableFuture.runAsync(() -> tenants.runInTransaction(
                            story.tenant, () -> meanwhile.addAll(application.apply(List.of(second)))))
                    .join();
        });
        assertThat(meanwhile).containsExactly(new Outcome.Busy());
        story.arrives(second);
        assertThat(story.cases()).containsExactly("C-1-1 open");
    }

    @Test
    void aCountWaitsWhileSomebodyDecidesOnTheAdjustmentThatItJoins() {
        muchMissing();
        BusinessEvent second = story.made("inventory-count.posted", StockPapers.count("C-2", "500", "499"));
        List<Outcome> meanwhile = new ArrayList<>();
        tenants.runInTransaction(story.tenant, () -> {
            locks.lock(Set.of(DocumentKey.inventoryAdjustment("C-1-1")));
            CompletableFuture.runAsync(() -> tenants.runInTransaction(
                            story.tenant, () -> meanwhile.addAll(application.apply(List.of(second)))))
                    .join();
        });
        assertThat(meanwhile).containsExactly(new Outcome.Busy());
    }
}
