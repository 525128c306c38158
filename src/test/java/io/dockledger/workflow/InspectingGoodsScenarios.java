package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.EventApplication.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goods on hold are paid as far as they pass the inspection. */
abstract class InspectingGoodsScenarios extends Scenario {

    @Test
    void goodsOnHoldArePaidOnceAPersonAcceptsThem() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        assertThat(story.exceptions()).containsExactly("quality-hold open receiving");
        assertThat(story.tasks()).containsExactly("Decide on variance: receiving", "Inspect goods: receiving");
        story.decides(story.receiver, "inspectGoods", "accepted");
        assertThat(story.exceptions()).containsExactly("quality-hold resolved receiving");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.milestones("PO-1"))
                .containsExactly("orderReleased", "goodsReceived", "qualityHeld", "qualityReleased");
    }

    @Test
    void whatAPersonRejectsOfTheHeldGoodsIsBilledTooMuch() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        story.decides(
                story.receiver,
                "inspectGoods",
                "partly",
                Map.of(
                        "receiptLine",
                        "1",
                        "acceptedQuantity",
                        new BigDecimal("90"),
                        "rejectedQuantity",
                        new BigDecimal("10")));
        assertThat(story.exceptions())
                .containsExactly("quality-hold resolved receiving", "quantity open accounts-payable");
        assertThat(story.milestones("PO-1")).contains("qualityRejected").doesNotContain("qualityReleased");
    }

    @Test
    void goodsThatAPersonRejectsAltogetherAreNotPaid() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        story.decides(story.receiver, "inspectGoods", "rejected");
        assertThat(story.exceptions()).contains("quality-hold resolved receiving");
        assertThat(story.told()).isEmpty();
        assertThat(story.milestones("PO-1")).contains("qualityRejected");
    }

    @Test
    void theQualitySystemsResultEndsTheInspectionTask() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").billed("I-1", "100", "2.00");
        story.inspected("Q-1", "GR-1", "40", "0");
        assertThat(story.tasks()).contains("Inspect goods: receiving");
        story.inspected("Q-2", "GR-1", "60", "0").inspected("Q-2", "GR-1", "60", "0");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.exceptions()).containsExactly("quality-hold resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void anInspectionThatOvertakesItsReceiptWaitsForIt() {
        story.ordered("100", "2.00").inspected("Q-1", "GR-1", "100", "0");
        assertThat(story.parked()).isEqualTo(1);
        story.receivedHeld("GR-1", "100");
        assertThat(story.parked()).isZero();
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void ofTwoReceiptsOnHoldEachInspectionReleasesItsOwn() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "60").receivedHeld("GR-2", "40");
        assertThat(story.tasks()).containsExactly("Inspect goods: receiving", "Inspect goods: receiving");
        story.inspected("Q-2", "GR-2", "40", "0");
        assertThat(story.states("goods-receipt")).containsExactly("GR-1 held", "GR-2 posted");
        story.decides(story.receiver, "inspectGoods", "accepted");
        assertThat(story.states("goods-receipt")).containsExactly("GR-1 posted", "GR-2 posted");
        story.billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void ofTwoReceiptsOnHoldThePersonsTaskInspectsOnlyOne() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "60").receivedHeld("GR-2", "40");
        String first = story.query("select task_id from work_item where ended_at is null order by created_at, task_id")
                .get(0);
        story.completes(story.receiver, first, "accepted", Map.of());
        assertThat(story.states("goods-receipt"))
                .filteredOn(state -> state.endsWith("held"))
                .hasSize(1);
        story.decides(story.receiver, "inspectGoods", "rejected");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.query(
                        "select document_key from case_milestone where name in ('qualityReleased', 'qualityRejected')"))
                .containsExactlyInAnyOrder("goods-receipt:GR-1", "goods-receipt:GR-2");
    }

    @Test
    void heldGoodsThatAreTakenBackNeedNoInspection() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100").reversed("GR-1");
        assertThat(story.tasks()).isEmpty();
        story.received("GR-2", "100").billed("I-1", "100", "2.00").paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void anInspectionOfMoreThanCameIsRefused() {
        story.ordered("100", "2.00").receivedHeld("GR-1", "100");
        assertThat(story.apply(List.of(story.made("quality.inspected", Papers.inspection("Q-1", "GR-1", "90", "20")))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("brought 100 KGM", "cannot judge 110"));
        assertThat(story.states("goods-receipt")).containsExactly("GR-1 held");
    }
}
