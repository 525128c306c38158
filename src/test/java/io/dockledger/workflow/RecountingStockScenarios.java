package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.tasks.InvalidForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted anew, by whom and of which place, before a difference is believed. */
abstract class RecountingStockScenarios extends StockScenario {

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
}
