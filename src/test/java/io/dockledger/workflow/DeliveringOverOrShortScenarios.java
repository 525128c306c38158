package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More comes than was ordered, or less. */
abstract class DeliveringOverOrShortScenarios extends Scenario {

    @Test
    void tooManyGoodsAreAcceptedByTheDock() {
        story.ordered("100", "2.00").received("GR-1", "120");
        assertThat(story.exceptions()).containsExactly("over-delivery open receiving");
        story.decides(story.receiver, "decideVariance", "accept");
        assertThat(story.exceptions()).containsExactly("over-delivery accepted receiving");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.cases()).containsExactly("PO-1 open");
    }

    @Test
    void anInvoiceWaitsWhileNobodyHasDecidedOnTooManyGoods() {
        story.ordered("100", "2.00").received("GR-1", "120").billed("I-1", "120", "2.00");
        assertThat(story.tasks()).containsExactly("Decide on variance: receiving");
        assertThat(story.told()).isEmpty();
        assertThat(story.lastMatch("I-1")).startsWith("held over-delivery on purchase-order:PO-1: Ordered 100 KGM");
        story.reversed("GR-1", "10");
        assertThat(story.exceptions())
                .containsExactly("over-delivery open receiving", "quantity open accounts-payable");
        story.received("GR-2", "10");
        assertThat(story.exceptions())
                .containsExactly("over-delivery open receiving", "quantity resolved accounts-payable");
        assertThat(story.told()).isEmpty();
        story.completes(story.receiver, story.taskAbout("over-delivery"), "accept", Map.of());
        assertThat(story.told()).containsExactly("payment.released 240.00");
    }

    @Test
    void whatIsMissingOfAnOrderDoesNotHoldTheInvoiceForWhatCame() {
        story.ordered("100", "2.00").received("GR-1", "90").fires("deliveryOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open procurement");
        story.billed("I-1", "90", "2.00");
        assertThat(story.told()).containsExactly("payment.released 180.00");
    }

    @Test
    void tooManyGoodsThatComeAfterTheReleaseDoNotTakeThePaymentBack() {
        story.ordered("100", "2.00").received("GR-1", "100").billed("I-1", "100", "2.00");
        story.received("GR-2", "20");
        assertThat(story.exceptions()).containsExactly("over-delivery open receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        story.paid("P-1", "I-1", "200.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 open");
    }

    @Test
    void tooManyGoodsAreOrderedAfterAll() {
        story.ordered("100", "2.00").received("GR-1", "120");
        story.decides(story.receiver, "decideVariance", "correctOrder");
        assertThat(story.tasks()).containsExactly("Correct order: procurement");
        story.decides(story.buyer, "correctOrder", "corrected", Story.number("correctedQuantity", "120"));
        assertThat(story.exceptions()).containsExactly("over-delivery resolved procurement");
        story.billed("I-1", "120", "2.00").paid("P-1", "I-1", "240.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
    }

    @Test
    void aChangeOfTheOrderEndsAnOverDelivery() {
        story.ordered("100", "2.00").received("GR-1", "120").orderChanged("2", "120", "2.00");
        assertThat(story.exceptions()).containsExactly("over-delivery resolved receiving");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void whatIsMissingAfterTheDeadlineIsWaitedForAndThenClosedShort() {
        story.ordered("100", "2.00").received("GR-1", "90").fires("deliveryOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open procurement");
        story.decides(story.buyer, "decideVariance", "keepWaiting", Map.of("newDeadline", LocalDate.of(2030, 5, 31)));
        assertThat(story.exceptions()).containsExactly("under-delivery resolved procurement");
        assertThat(story.timer("deliveryOverdue").getDuedate()).isEqualTo("2030-06-01T00:00:00.000");
        story.fires("deliveryOverdue");
        assertThat(story.exceptions()).containsExactly("under-delivery open procurement");
        story.decides(story.buyer, "decideVariance", "closeShort");
        assertThat(story.milestones("PO-1")).contains("orderClosedShort");
        story.billed("I-1", "90", "2.00").paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 closed-short");
    }

    @Test
    void goodsThatComeAfterTheDeadlineEndTheException() {
        story.ordered("100", "2.00").received("GR-1", "90").fires("deliveryOverdue");
        story.received("GR-2", "10");
        assertThat(story.exceptions()).containsExactly("under-delivery resolved procurement");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anOrderIsClosedShortByItsOwnSystem() {
        story.ordered("100", "2.00").received("GR-1", "90").orderClosed().orderClosed();
        assertThat(story.milestones("PO-1")).containsOnlyOnce("orderClosedShort");
        story.billed("I-1", "90", "2.00").paid("P-1", "I-1", "180.00");
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 closed-short");
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void closingShortEndsAnOpenUnderDelivery() {
        story.ordered("100", "2.00")
                .received("GR-1", "90")
                .fires("deliveryOverdue")
                .orderClosed();
        assertThat(story.exceptions()).containsExactly("under-delivery resolved procurement");
        assertThat(story.tasks()).isEmpty();
    }
}
