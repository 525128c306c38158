package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dockledger.DockledgerTest;
import io.dockledger.documents.ChainLocks;
import io.dockledger.documents.DocumentKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A load of reference data succeeds by itself, and what it is news for is looked at afterwards, each by itself. */
@DockledgerTest
class ReferenceNewsIntegrationTests extends Scenario {

    @Autowired
    ChainLocks locks;

    @Test
    void aCaseThatIsBusyKeepsNeitherTheLoadNorTheOtherCasesBackAndIsTriedAgain() {
        List.of("PO-1", "PO-2", "PO-3", "PO-4").forEach(this::uncounted);

        tenants.runInTransaction(story.tenant, () -> {
            locks.lock(Set.of(DocumentKey.parse("purchase-order:PO-1")));
            CompletableFuture.runAsync(() -> story.loadWithoutWaiting("units", "from,to,factor\nXBX,KGM,10\n"))
                    .join();
            await().until(() -> CompletableFuture.supplyAsync(this::open).join().equals(List.of("PO-1")));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !story.looksAgainInAWhile().isEmpty());
        });
        assertThat(open()).containsExactly("PO-1");

        for (Job again : story.looksAgainInAWhile()) {
            management.moveTimerToExecutableJob(again.getId());
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> open().isEmpty());
        assertThat(story.evidence("job-retried")).isNotEmpty();
        assertThat(story.evidence("job-given-up")).isEmpty();
    }

    private void uncounted(String order) {
        story.event("purchase-order.released", Papers.orderOf(order, "100", "2.00", ""));
        story.event(
                "goods-receipt.posted",
                Papers.receipt("GR-" + order, "10", "").replace("KGM", "XBX").replace("'PO-1'", "'" + order + "'"));
    }

    /** The orders on which goods are not counted. */
    private List<String> open() {
        return story.query("select c.business_key from business_case c join case_exception e on e.case_id = c.id "
                + "where e.closed_at is null order by 1");
    }
}
