package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices that come too early, and what ends their waiting. */
abstract class WaitingScenarios extends Scenario {

    @Test
    void anInvoiceWaitsForItsGoodsAndThenMatchesByItself() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00");
        assertThat(story.cases()).containsExactly("I-1 open", "PO-1 open");
        assertThat(story.tasks()).isEmpty();
        story.received("GR-1", "100");
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.milestones("I-1")).containsExactly("invoiceArrived", "matched", "paymentReleased");
    }

    @Test
    void anInvoiceWaitsForItsOrderAndThenMatchesByItself() {
        story.billed("I-1", "100", "2.00");
        assertThat(story.cases()).containsExactly("I-1 open");
        story.received("GR-1", "100");
        assertThat(story.parked()).isEqualTo(1);
        story.ordered("100", "2.00");
        assertThat(story.parked()).isZero();
        assertThat(story.milestones("I-1")).containsExactly("invoiceArrived", "matched", "paymentReleased");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void patienceDependsOnTheAmountInTheBaseCurrency() {
        story.rateIs("JPY", "160");
        Story dearer = anotherStory().rateIs("JPY", "1.6");
        for (Story each : List.of(story, dearer)) {
            each.event("purchase-order.released", inYen(Papers.order("100", "200", "'total':'20000',")));
            each.event("invoice.received", inYen(Papers.invoice("I-1", "100", "200")));
        }
        // 125 euros and 12,500 euros: only the latter are more than 10,000.
        assertThat(routed(story)).containsExactly("rule 25 125.00", "rule 30 125.00");
        assertThat(routed(dearer)).containsExactly("rule 25 12500.00", "rule 29 12500.00");
    }

    private static String inYen(String data) {
        return data.replace("EUR", "JPY");
    }

    private static List<String> routed(Story story) {
        return story.query("""
                select replace(detail ->> 'source', 'exception-routing v1 ', '') || ' ' || (detail #>> '{inputs,amount}')
                from (select detail::jsonb as detail from evidence where kind = 'decision-made') as made
                where detail ->> 'source' like 'exception-routing%' order by 1
                """);
    }

    @Test
    void whenPatienceWithMissingGoodsIsOverTheDockIsAsked() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").fires("patienceOver");
        assertThat(story.exceptions()).containsExactly("not-received open receiving");
        story.received("GR-1", "100");
        assertThat(story.exceptions()).containsExactly("not-received resolved receiving");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void whenPatienceWithAMissingOrderIsOverTheClerkIsAsked() {
        story.billed("I-1", "100", "2.00").fires("patienceOver");
        assertThat(story.exceptions()).containsExactly("unknown-order open accounts-payable");
        story.ordered("100", "2.00").received("GR-1", "100");
        assertThat(story.exceptions()).contains("unknown-order resolved accounts-payable");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void anInvoiceForMoreThanCameSoFarIsHeardOfAtOnce() {
        story.ordered("100", "2.00").received("GR-1", "60").billed("I-1", "100", "2.00");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        story.received("GR-2", "40");
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void aSmallDifferenceInPriceIsWithinTheLimits() {
        story.supplierIs("standard")
                .ordered("100", "2.00")
                .received("GR-1", "100")
                .billed("I-1", "100", "2.02");
        assertThat(story.exceptions()).isEmpty();
        assertThat(story.query("select outcome from case_match")).containsExactly("within-tolerance");
        assertThat(story.told()).containsExactly("payment.released 202.00");
    }
}
