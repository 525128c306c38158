package io.dockledger.intake;

import static io.dockledger.intake.EventType.GOODS_RECEIPT_POSTED;
import static io.dockledger.intake.EventType.INVOICE_RECEIVED;
import static io.dockledger.intake.EventType.PURCHASE_ORDER_CHANGED;
import static io.dockledger.intake.EventType.PURCHASE_ORDER_RELEASED;
import static io.dockledger.intake.SampleEvents.arrival;
import static io.dockledger.intake.TestInbox.applied;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Several workers at one inbox, as on several nodes: each is a connection of its own, and they share nothing else. */
@DockledgerTest
class InboxConcurrencyIntegrationTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    EvidenceLog log;

    @Autowired
    PlatformTransactionManager transactions;

    private final ExecutorService nodes = Executors.newCachedThreadPool();
    private TestInbox inbox;

    @BeforeEach
    void freshInbox() {
        inbox = new TestInbox(sql, log, transactions, 4);
    }

    @AfterEach
    void stopNodes() {
        nodes.shutdownNow();
    }

    @Test
    void fourWorkersApplyEveryEventOnceAndEachKeyInOrder() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Arrival> arrivals = new ArrayList<>();
            for (int key = 0; key < 12; key++) {
                arrivals.add(arrival(key + "/" + round, PURCHASE_ORDER_CHANGED, "key-" + key));
            }
            inbox.put(arrivals.toArray(Arrival[]::new));
        }
        ScriptedApplication application = new ScriptedApplication();

        List<Future<Object>> workers = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            workers.add(nodes.submit(untilApplied(application, 120)));
        }
        for (Future<Object> worker : workers) {
            worker.get(60, TimeUnit.SECONDS);
        }

        assertThat(application.timesAsked())
                .hasSize(120)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        for (int key = 0; key < 12; key++) {
            String prefix = key + "/";
            assertThat(application.asked().stream().filter(id -> id.startsWith(prefix)))
                    .isSortedAccordingTo((one, other) -> Integer.compare(round(one), round(other)));
        }
    }

    private Callable<Object> untilApplied(EventApplication application, long count) {
        return () -> {
            InboxPass worker = inbox.worker(application);
            while (!Long.valueOf(count).equals(inbox.counts().get(InboxStatus.APPLIED))) {
                worker.run(inbox.tenant, () -> {});
            }
            return count;
        };
    }

    private static int round(String id) {
        return Integer.parseInt(id.substring(id.indexOf('/') + 1));
    }

    @Test
    void whileOneWorkerHoldsAKeyAnotherAppliesTheRest() throws Exception {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        inbox.put(arrival("held", PURCHASE_ORDER_RELEASED, "1"));
        Future<InboxPass.Result> first = nodes.submit(() -> inbox.go(new ScriptedApplication().when("held", event -> {
            holding.countDown();
            await(release);
            return applied();
        })));
        await(holding);
        inbox.put(arrival("behind", GOODS_RECEIPT_POSTED, "1"), arrival("free", PURCHASE_ORDER_RELEASED, "2"));
        ScriptedApplication second = new ScriptedApplication();

        inbox.drain(second);
        assertThat(second.asked()).containsExactly("free");

        release.countDown();
        first.get(30, TimeUnit.SECONDS);
        inbox.drain(second);
        assertThat(second.asked()).containsExactly("free", "behind");
    }

    @Test
    void aKeyThatWasWorkedOffWhileItWasLookedForIsNotAppliedAgain() throws Exception {
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "1"));
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        EventApplication application = events -> {
            events.forEach(event -> seen.add(event.eventId()));
            return events.stream().map(event -> applied()).toList();
        };
        List<Future<InboxPass.Result>> workers = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            workers.add(nodes.submit(() -> inbox.go(application)));
        }
        for (Future<InboxPass.Result> worker : workers) {
            worker.get(30, TimeUnit.SECONDS);
        }

        assertThat(seen).containsExactly("order");
    }

    /**
     * The one who settles a document and the one who parks for it take the document's lock, as the workflow does. The
     * settling one gets it second, so it has to see what the other one parked although it began before that.
     */
    @Test
    void whatIsParkedWhileItsDocumentIsBeingSettledElsewhereIsNotForgotten() throws Exception {
        inbox.put(arrival("invoice", INVOICE_RECEIVED, "1"));
        inbox.put(arrival("order", PURCHASE_ORDER_RELEASED, "7"));
        CountDownLatch parkerHasLock = new CountDownLatch(1);
        CountDownLatch settlerIsWaiting = new CountDownLatch(1);
        EventApplication parker = events -> events.stream()
                .map(event -> {
                    lockDocument();
                    parkerHasLock.countDown();
                    await(settlerIsWaiting);
                    return (Outcome) new Outcome.Parked(Set.of("purchase-order:7"), "It is not known yet.");
                })
                .toList();
        EventApplication settler = events -> events.stream()
                .map(event -> {
                    await(parkerHasLock);
                    settlerIsWaiting.countDown();
                    lockDocument();
                    return applied("purchase-order:7");
                })
                .toList();
        // A worker of batches of one takes the invoice, so that the order is left to the other.
        TestInbox one = inbox.withBatch(1);
        Future<InboxPass.Result> parking = nodes.submit(() -> one.go(parker));
        await(parkerHasLock);
        Future<InboxPass.Result> settling = nodes.submit(() -> inbox.go(settler));
        parking.get(30, TimeUnit.SECONDS);
        settling.get(30, TimeUnit.SECONDS);

        assertThat(inbox.row("order").status()).isEqualTo(InboxStatus.APPLIED);
        assertThat(inbox.row("invoice").status()).isEqualTo(InboxStatus.PENDING);
    }

    private void lockDocument() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(inbox.tenant)
                .query((row, number) -> number)
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
