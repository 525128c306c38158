package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who received, counted, explained or approved may not do the next step, whichever way it is tried. */
abstract class SeparatingStockDutiesScenarios extends StockScenario {

    private static final Map<String, Object> COUNTED =
            Map.of("countedQuantity", new BigDecimal("500"), "reason", Story.REASON);

    private void isRefused(Person person, String task, String outcome, String rule) {
        isRefused(person, task, outcome, Map.of(), rule);
    }

    private Story muchMissingCountedBy(Person person) {
        return story.event("inventory-count.posted", StockPapers.count("C-1", "600", "500"), person);
    }

    private Story receivedBy(Person person) {
        story.ordered("100", "2.00");
        return story.event(
                "goods-receipt.posted",
                Papers.receipt("GR-1", "100", "").replace("'order'", "'site':'EAST','order'"),
                person);
    }

    @Test
    void whoeverCountedDoesNotCountAnew() {
        Person same = someone(Groups.COUNTERS);
        muchMissingCountedBy(same);
        isRefused(same, "recountStock", "countedAnew", COUNTED, "SOD-51");
        recounted("500");
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotCountThemAnew() {
        Person receiver = someone(Groups.COUNTERS);
        receivedBy(receiver);
        muchMissing();
        isRefused(receiver, "recountStock", "countedAnew", COUNTED, "SOD-16");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotApproveTheirAdjustment() {
        Person receiver = someone(Groups.APPROVERS);
        receivedBy(receiver);
        muchMissing();
        recounted("500");
        explained("count");
        isRefused(receiver, "approveAdjustment", "approve", "SOD-14");
        approved();
        assertThat(story.told()).containsExactly("inventory-adjustment.released -200.00");
    }

    @Test
    void whatWasReceivedBeforeTheCountBeforeIsForgotten() {
        Person receiver = someone(Groups.COUNTERS);
        receivedBy(receiver);
        counted("C-0", "600", "600");
        muchMissing();
        story.decides(receiver, "recountStock", "countedAnew", COUNTED);
        assertThat(story.tasks()).containsExactly("Find cause: inventory-control");
    }

    @Test
    void whoeverReceivedTheGoodsDoesNotPostTheirAdjustment() {
        Person receiver = someone(Groups.CONTROLLERS);
        receivedBy(receiver);
        muchMissing();
        recounted("500");
        explained("theft");
        approved();
        isRefused(receiver, "postAdjustment", "post", "SOD-55");
    }

    @Test
    void whoeverCountedDoesNotApprove() {
        Person same = someone(Groups.APPROVERS);
        muchMissingCountedBy(same);
        recounted("500");
        explained("count");
        isRefused(same, "approveAdjustment", "approve", "SOD-52");
    }

    @Test
    void whoeverCountedAnewDoesNotApproveEither() {
        Person same = someone(Groups.APPROVERS, Groups.COUNTERS);
        muchMissing();
        story.decides(same, "recountStock", "countedAnew", COUNTED);
        explained("count");
        isRefused(same, "approveAdjustment", "approve", "SOD-52");
    }

    @Test
    void whoeverCountedDoesNotPostTheDifference() {
        Person same = someone(Groups.CONTROLLERS);
        muchMissingCountedBy(same);
        recounted("500");
        explained("theft");
        approved();
        isRefused(same, "postAdjustment", "post", "SOD-15");
        story.decides(story.controller, "postAdjustment", "post");
        assertThat(story.told()).containsExactly("inventory-adjustment.released -200.00");
    }

    @Test
    void whoeverReportedDamageDoesNotApproveItsAdjustment() {
        Person reporter = someone(Groups.APPROVERS);
        story.event(
                "inventory-variance.reported",
                StockPapers.report("D-1", "damage", StockPapers.reportLine("1", "BIN-1", "-60")),
                reporter);
        explained("damage");
        isRefused(reporter, "approveAdjustment", "approve", "SOD-53");
    }

    @Test
    void whoeverFoundTheCauseDoesNotApprove() {
        Person both = someone(Groups.INVENTORY_CONTROL, Groups.APPROVERS);
        muchMissing();
        recounted("500");
        story.decides(both, "findCause", "adjust", Map.of("cause", "count"));
        isRefused(both, "approveAdjustment", "approve", "SOD-54");
    }

    @Test
    void whoeverApprovedDoesNotPost() {
        Person both = someone(Groups.APPROVERS, Groups.CONTROLLERS);
        muchMissing();
        recounted("500");
        explained("theft");
        story.decides(both, "approveAdjustment", "approve");
        isRefused(both, "postAdjustment", "post", "SOD-56");
    }

    @Test
    void whoeverCountedIsKnownOnTheAdjustmentThatItsDifferenceJoins() {
        Person same = someone(Groups.APPROVERS);
        muchMissing();
        recounted("500");
        story.event(
                "inventory-count.posted",
                StockPapers.countOf("C-2", StockPapers.countLine("1", "A", "BIN-2", "50", "49")),
                same);
        story.decides(other, "recountStock", "notPossible");
        explained("count");
        isRefused(same, "approveAdjustment", "approve", "SOD-52");
    }

    @Test
    void aCountByWhoeverReceivedTheGoodsIsNotBelievedHoweverLittleIsMissing() {
        receivedBy(counter);
        counted("C-1", "1000", "999");
        assertThat(story.tasks()).containsExactly("Count anew: counters");
        assertThat(story.query("select limit_text from case_exception"))
                .containsExactly("SOD-16: receive goods and count them");
        recounted("999");
        assertThat(story.told()).containsExactly("inventory-adjustment.released -2.00");
    }
}
