package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.tasks.TaskTaken;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flowable.common.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;

/** Who did one thing on a chain may not do another, whichever way it is tried. */
abstract class SeparatingDutiesScenarios extends Scenario {

    @Test
    void whoeverReceivedTheGoodsMayNotClaimTheDecisionAboutThem() {
        String task = shortBy(story.receiver);
        assertThatThrownBy(() -> story.claims(story.receiver, task))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining("SOD-33");
        assertThat(story.query("select coalesce(assignee, 'nobody') from work_item"))
                .containsExactly("nobody");
        assertThat(story.evidence("duty-refused")).hasSize(1);
        assertThat(story.evidence("task-claimed")).isEmpty();
    }

    @Test
    void whoeverReceivedTheGoodsMayNotDecideWithoutClaimingEither() {
        String task = shortBy(story.receiver);
        assertThatThrownBy(() -> story.completes(story.receiver, task, "accept", Map.of()))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining("SOD-33");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
        assertThat(story.evidence("duty-refused")).hasSize(1);
    }

    @Test
    void aConflictThatComesAfterTheClaimIsRefusedAtCompletion() {
        String task = shortBy(story.buyer);
        story.claims(story.receiver, task);
        story.event("goods-receipt.posted", Papers.receipt("GR-2", "5", ""), story.receiver);
        assertThatThrownBy(() -> story.decides(story.receiver, "decideVariance", "accept"))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining("SOD-33");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
    }

    @Test
    void aTaskThatSomebodyAssignsToAConflictingPersonIsRefusedInTheEngineItself() {
        String task = shortBy(story.receiver);
        assertThatThrownBy(() -> tenants.runInTransaction(
                        story.tenant, () -> engineTasks.setAssignee(task, story.receiver.id())))
                .hasStackTraceContaining("SOD-33");
        assertThatThrownBy(() -> tenants.runInTransaction(story.tenant, () -> {
                    Authentication.setAuthenticatedUserId(story.receiver.id());
                    try {
                        engineTasks.complete(task, story.receiver.id());
                    } finally {
                        Authentication.setAuthenticatedUserId(null);
                    }
                }))
                .hasStackTraceContaining("SOD-33");
        assertThat(story.exceptions()).containsExactly("quantity open accounts-payable");
    }

    @Test
    void whoeverEnteredTheInvoiceIsTheSamePersonHoweverTheOtherSystemWritesIt() {
        Person asWrittenThere = new Person(
                " " + story.approver.id().toUpperCase(Locale.ROOT) + " ", "Approver", story.tenant, Set.of());
        story.ordered("100", "200.00").received("GR-1", "100");
        story.event("invoice.received", Papers.invoice("I-1", "100", "200.00"), asWrittenThere);
        assertThatThrownBy(() -> story.decides(story.approver, "approveInvoice", "approve"))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining("SOD-08")
                .hasMessageContaining(asWrittenThere.id());
    }

    @Test
    void ofTwoWhoClaimAtTheSameMomentOneGetsTheTask() throws Exception {
        String task = shortBy(story.buyer);
        Person other = story.person("other", Groups.ACCOUNTS_PAYABLE);
        List<Throwable> refused =
                atTheSameMoment(() -> story.claims(story.clerk, task), () -> story.claims(other, task));
        assertThat(refused).hasSize(1).hasOnlyElementsOfType(TaskTaken.class);
        assertThat(story.evidence("task-claimed")).hasSize(1);
    }

    @Test
    void ofAConflictingPersonAndAnotherTheOtherGetsTheTask() throws Exception {
        String task = shortBy(story.receiver);
        List<Throwable> refused =
                atTheSameMoment(() -> story.claims(story.receiver, task), () -> story.claims(story.clerk, task));
        assertThat(refused).hasSize(1);
        assertThat(story.query("select assignee from work_item")).containsExactly(story.clerk.id());
    }

    /** Two tasks of the same chain whose duties exclude each other, completed by one person in two windows. */
    @Test
    void ofTwoConflictingTasksThatOnePersonCompletesAtTheSameMomentOneIsRefused() throws Exception {
        Person both = new Person(
                "both-" + story.tenant, "Both", story.tenant, Set.of(Groups.ACCOUNTS_PAYABLE, Groups.APPROVERS));
        story.ordered("200", "200.00").received("GR-1", "150");
        story.billed("I-1", "100", "200.00").billed("I-2", "60", "200.00");
        assertThat(story.tasks()).containsExactly("Approve invoice: approvers", "Decide on variance: accounts-payable");
        String approval = story.task("approveInvoice");
        String decision = story.task("decideVariance");
        List<Throwable> refused = atTheSameMoment(
                () -> story.completes(both, approval, "hold", Map.of()),
                () -> story.completes(both, decision, "requestCredit", Map.of()));
        assertThat(refused).hasSize(1).hasOnlyElementsOfType(DutyConflict.class);
        assertThat(refused.get(0)).hasMessageContaining("SOD-32");
        assertThat(story.evidence("task-completed")).hasSize(1);
        assertThat(story.evidence("duty-refused")).hasSize(1);
    }

    private String shortBy(Person whoReceives) {
        story.ordered("100", "2.00");
        story.event("goods-receipt.posted", Papers.receipt("GR-1", "90", ""), whoReceives);
        story.billed("I-1", "100", "2.00");
        return story.task("decideVariance");
    }

    private List<Throwable> atTheSameMoment(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = Stream.of(one, other)
                    .map(work -> threads.submit((Callable<Object>) () -> {
                        start.await(30, TimeUnit.SECONDS);
                        Tenancy.run(story.tenant, work);
                        return work;
                    }))
                    .toList();
            return both.stream().flatMap(SeparatingDutiesScenarios::failure).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Stream<Throwable> failure(Future<Object> work) {
        try {
            work.get();
            return Stream.empty();
        } catch (ExecutionException e) {
            return Stream.of(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
