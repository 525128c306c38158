package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Exceptions that one cause explains, which people decide at once. */
abstract class MergingScenarios extends Scenario {

    private static final String TWO_LINES =
            Papers.order("100", "2.00", "").replace("]", "," + Papers.orderLine("2", "B", "30", "3.00") + "]");

    /** Two items are ordered and billed, 200.00 and 90.00, and nothing came of either in time. */
    private Story nothingCame() {
        String billed = Papers.invoiceLine("1", "1", "A", "100", "2.00") + ","
                + Papers.invoiceLine("2", "2", "B", "30", "3.00");
        return story.event("purchase-order.released", TWO_LINES)
                .event("invoice.received", Papers.invoiceOf("I-1", billed, "290.00"))
                .fires("patienceOver");
    }

    private List<String> statuses() {
        return story.query("select status from case_exception order by line");
    }

    @Test
    void ofLinesOfWhichNothingCamePeopleGetOneTaskForAll() {
        nothingCame();
        assertThat(statuses()).containsExactly("open", "merged");
        assertThat(story.tasks()).hasSize(1);
        assertThat(story.query("select amount from work_item where ended_at is null"))
                .containsExactly("290.00");
        assertThat(story.evidence("exception-merged")).hasSize(1);
    }

    /** 100 pieces of A at 2.00, and 30 of the same at the same price, are both billed at 2.50. */
    @Test
    void theSamePriceInPlaceOfTheSameOtherOneIsOneQuestion() {
        String billed = Papers.invoiceLine("1", "1", "A", "100", "2.50") + ","
                + Papers.invoiceLine("2", "2", "A", "30", "2.50");
        story.event(
                        "purchase-order.released",
                        Papers.order("100", "2.00", "")
                                .replace("]", "," + Papers.orderLine("2", "A", "30", "2.00") + "]"))
                .event("invoice.received", Papers.invoiceOf("I-1", billed, "325.00"));
        assertThat(statuses()).containsExactly("open", "merged");
        assertThat(story.tasks()).hasSize(1);
        assertThat(story.query("select amount from work_item where ended_at is null"))
                .containsExactly("65.00");
    }

    @Test
    void otherPricesAreOtherQuestions() {
        String billed = Papers.invoiceLine("1", "1", "A", "100", "2.50") + ","
                + Papers.invoiceLine("2", "2", "B", "30", "4.00");
        story.event("purchase-order.released", TWO_LINES)
                .event("invoice.received", Papers.invoiceOf("I-1", billed, "370.00"));
        assertThat(statuses()).containsExactly("open", "open");
    }

    @Test
    void whatIsDecidedOfOneIsDecidedOfAll() {
        nothingCame().decides(story.receiver, "decideVariance", "accept");
        assertThat(story.tasks()).as("together they are dear").containsExactly("Approve override: approvers");
        story.decides(story.approver, "approveOverride", "approve");
        assertThat(statuses()).containsExactly("accepted", "accepted");
        assertThat(story.evidence("exception-decided")).hasSize(2);
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers");
    }

    @Test
    void aShortPaymentCoversAllThatIsInDispute() {
        nothingCame()
                .completes(
                        story.receiver,
                        story.taskAbout("not-received"),
                        "shortPay",
                        Story.number("shortPayAmount", "290.00"));
        assertThat(story.query("select amount from short_payment order by amount"))
                .containsExactly("90.00", "200.00");
        assertThat(story.told()).isEmpty();
        assertThat(story.milestones("I-1")).endsWith("matched", "nothingToPay");
    }

    @Test
    void whenOneIsGoneAnotherOneTakesItsPlace() {
        story.event("purchase-order.released", TWO_LINES).fires("deliveryOverdue");
        assertThat(statuses()).containsExactly("open", "merged");
        story.received("GR-1", "100");
        assertThat(statuses()).containsExactly("resolved", "open");
        assertThat(story.tasks()).hasSize(1);
        story.decides(story.buyer, "decideVariance", "closeShort");
        assertThat(statuses()).containsExactly("resolved", "accepted");
    }
}
