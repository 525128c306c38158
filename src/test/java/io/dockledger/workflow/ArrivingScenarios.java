package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** However the documents of a chain arrive, it ends the same. */
abstract class ArrivingScenarios extends Scenario {

    @Test
    void aSupplierWithoutANameOnTheDocumentIsCalledAsTheReferenceDataSay() {
        story.supplierIs("standard")
                .ordered("100", "2.00")
                .received("GR-1", "90")
                .billed("I-1", "100", "2.00");
        assertThat(story.query("select partner_name from business_case union all select partner_name from work_item"))
                .containsExactly("Supplier One", "Supplier One", "Supplier One");
        story.orderChanged("2", "110", "2.00");
        assertThat(story.query("select partner_name from business_case where business_key = 'PO-1'"))
                .containsExactly("Supplier One");
    }

    @Test
    void aCleanChainEndsTheSameInEveryOrderOfArrival() {
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            story = anotherStory();
            arrive(order, chain("100"));
            assertThat(story.parked()).as("parked with %s", order).isZero();
            assertThat(story.told()).as("told with %s", order).isEqualTo(answersForPayment());
            assertThat(story.cases()).as("cases with %s", order).containsExactly("I-1 completed", "PO-1 completed");
            assertThat(story.tasks()).as("tasks with %s", order).isEmpty();
            assertThat(story.casesOf("I-1"))
                    .as("cases of the invoice with %s", order)
                    .containsExactly("I-1", "PO-1");
            assertThat(story.casesOf("P-1"))
                    .as("cases of the payment with %s", order)
                    .containsExactly("I-1", "PO-1");
            assertThat(story.casesOf("GR-1"))
                    .as("cases of the receipt with %s", order)
                    .containsExactly("I-1", "PO-1");
        }
    }

    @Test
    void aShortChainEndsInTheSameExceptionInEveryOrderOfArrival() {
        for (List<Integer> order : permutations(List.of(0, 1, 2))) {
            story = anotherStory();
            arrive(order, chain("90"));
            assertThat(story.cases()).as("cases with %s", order).containsExactly("I-1 open", "PO-1 open");
            assertThat(story.exceptions())
                    .as("exceptions with %s", order)
                    .containsExactly("quantity open accounts-payable");
            assertThat(story.tasks())
                    .as("tasks with %s", order)
                    .containsExactly("Decide on variance: accounts-payable");
        }
    }

    @Test
    void aBatchInOneTransactionEndsAsOneByOne() {
        List<BusinessEvent> batch = chain("100");
        batch.add(story.made("goods-receipt.posted", Papers.receipt("GR-2", "5", "")));
        assertThat(story.apply(batch)).hasOnlyElementsOfType(Outcome.Applied.class);
        Story single = anotherStory();
        List<BusinessEvent> events = chain("100");
        events.add(single.made("goods-receipt.posted", Papers.receipt("GR-2", "5", "")));
        events.forEach(single::arrives);
        assertThat(story.cases()).isEqualTo(single.cases());
        assertThat(story.exceptions()).isEqualTo(single.exceptions());
        assertThat(story.tasks()).isEqualTo(single.tasks());
        assertThat(story.told()).isEqualTo(single.told());
        assertThat(story.milestones("I-1")).isEqualTo(single.milestones("I-1"));
        assertThat(story.milestones("PO-1")).isEqualTo(single.milestones("PO-1"));
    }

    @Test
    void aBatchWithAnExceptionAndItsSolutionLeavesNothingToDo() {
        List<BusinessEvent> batch = chain("90").subList(0, 3);
        batch.add(story.made("goods-receipt.posted", Papers.receipt("GR-2", "10", "")));
        assertThat(story.apply(batch)).hasOnlyElementsOfType(Outcome.Applied.class);
        assertThat(story.exceptions()).containsExactly("quantity resolved accounts-payable");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void everyEventAppliedTwiceChangesNothing() {
        List<BusinessEvent> events = chain("100");
        events.forEach(event -> {
            story.arrives(event);
            assertThat(story.apply(List.of(event))).hasOnlyElementsOfType(Outcome.Applied.class);
        });
        assertThat(story.cases()).containsExactly("I-1 completed", "PO-1 completed");
        assertThat(story.told()).containsExactly("payment.released 200.00");
        assertThat(story.milestones("PO-1")).containsExactly("orderReleased", "goodsReceived", "orderSettled");
        assertThat(story.milestones("I-1"))
                .containsExactly("invoiceArrived", "matched", "paymentReleased", "paymentExecuted");
    }

    @Test
    void ofTwoInvoicesThatLookAlikeAtTheSameMomentTheSecondWaitsForTheFirst() {
        story.ordered("100", "2.00").received("GR-1", "100");
        story.event("purchase-order.released", Papers.orderOf("PO-2", "100", "2.00", ""));
        BusinessEvent first = story.made("invoice.received", Papers.invoice("I-1", "100", "2.00"));
        BusinessEvent second = story.made(
                "invoice.received", Papers.invoice("X-9", "100", "1.99").replace("PO-1", "PO-2"));
        tenants.runInTransaction(story.tenant, () -> {
            assertThat(application.apply(List.of(first))).hasOnlyElementsOfType(Outcome.Applied.class);
            assertThat(CompletableFuture.supplyAsync(() -> story.apply(List.of(second)))
                            .join())
                    .hasOnlyElementsOfType(Outcome.Busy.class);
        });
        story.arrives(second);
        assertThat(story.exceptions()).contains("duplicate-probable open accounts-payable");
    }

    @Test
    void ofTwoInvoicesThatAreAlikeOnlyTheLaterOneIsSuspectHoweverOftenTheyAreMatched() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00");
        story.event("purchase-order.released", Papers.orderOf("PO-2", "100", "2.00", ""));
        story.event("invoice.received", Papers.invoice("X-9", "100", "1.99").replace("PO-1", "PO-2"));
        story.received("GR-1", "100");
        assertThat(suspects()).containsExactly("invoice:S-1/X-9 of invoice:S-1/I-1");
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    @Test
    void anInvoiceIsNotSuspectOnceTheEarlierOneWasTakenBack() {
        story.ordered("100", "2.00").billed("I-1", "100", "2.00").invoiceCancelled("I-1");
        story.billed("X-9", "100", "2.00").received("GR-1", "100");
        assertThat(suspects()).isEmpty();
        assertThat(story.told()).containsExactly("payment.released 200.00");
    }

    private List<String> suspects() {
        return story.query("select document_key || ' of ' || line from case_exception "
                + "where kind = 'duplicate-probable' and status = 'open' order by 1");
    }

    /** A payment that came before its release has to be accepted, and is then not asked for; gives what was told. */
    private List<String> answersForPayment() {
        if (story.exceptions().isEmpty()) {
            return List.of("payment.released 200.00");
        }
        assertThat(story.exceptions()).containsExactly("unreleased-payment open accounts-payable");
        answerForUnreleasedPayment();
        return List.of();
    }

    /** Order, receipt, invoice for 100, payment. */
    private List<BusinessEvent> chain(String received) {
        return new ArrayList<>(List.of(
                story.made("purchase-order.released", Papers.order("100", "2.00", "")),
                story.made("goods-receipt.posted", Papers.receipt("GR-1", received, "")),
                story.made("invoice.received", Papers.invoice("I-1", "100", "2.00")),
                story.made("payment.executed", Papers.payment("P-1", "I-1", "200.00"))));
    }

    private void arrive(List<Integer> order, List<BusinessEvent> events) {
        order.forEach(index -> story.arrives(events.get(index)));
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest =
                    of.stream().filter(other -> !other.equals(first)).toList();
            permutations(rest).forEach(tail -> {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            });
        }
        return all;
    }
}
