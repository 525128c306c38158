package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Differences of one item at one site, found within a while, are one case. */
abstract class BundlingDifferencesScenarios extends StockScenario {

    @Autowired
    ChainLocks locks;

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
        story.event("inventory-count.posted", onDay("2026-06-05"), counter);
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-2-1 open");
    }

    /** Both are told within a moment, but the first joins what bears the 2nd of November only within seven days. */
    @Test
    void theDaysThatTheCountsBearSayWhatIsBundledNotWhenTheyWereTold() {
        muchMissing();
        String late = StockPapers.count("C-2", "500", "499");
        story.event("inventory-count.posted", late.replace("2026-11-02", "2026-11-09"), counter);
        assertThat(story.cases()).containsExactly("C-1-1 open");
        story.event("inventory-count.posted", late.replace("C-2", "C-3").replace("2026-11-02", "2026-12-03"), counter);
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-3-1 open");
    }

    @Test
    void inOneBatchTheDaysSayWhatIsBundledToo() {
        String late = StockPapers.count("C-2", "990", "980").replace("2026-11-02", "2026-12-03");
        story.apply(List.of(
                story.made("inventory-count.posted", StockPapers.count("C-1", "1000", "990")),
                story.made("inventory-count.posted", late)));
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-2-1 open");
    }

    @Test
    void whatARecountFindsBesidesLongAfterTheWindowIsACaseOfItsOwn() {
        muchMissing();
        String recount = StockPapers.countOf(
                        "C-2",
                        StockPapers.countLine("1", "A", "BIN-1", "600", "500") + ","
                                + StockPapers.countLine("2", "A", "BIN-2", "100", "99"))
                .replace("'countedOn':'2026-11-02'", "'countedOn':'2026-12-03','recountOf':'C-1'");
        story.event("inventory-count.posted", recount, other);
        assertThat(story.milestones("C-1-1")).contains("stockRecounted").doesNotContain("differenceBundled");
        assertThat(story.cases()).containsExactly("C-1-1 open", "C-2-2 open");
    }

    private static String onDay(String day) {
        return StockPapers.count("C-1", "1000", "990").replace("2026-11-02", day);
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
