package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DockledgerTest
class ChainLocksIntegrationTests {

    private static final DocumentKey ONE = DocumentKey.purchaseOrder("1");
    private static final DocumentKey TWO = DocumentKey.purchaseOrder("2");

    @Autowired
    ChainLocks locks;

    @Autowired
    TestTenants tenants;

    private String tenant = "";

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
    }

    @Test
    void whatSomebodyElseHoldsIsLeftOutAndTheRestIsLocked() throws Exception {
        whileHolding(ONE, () -> assertThat(tryLock(tenant)).containsExactly(TWO));

        assertThat(tryLock(tenant)).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void theSameTransactionLocksAgainWithoutWaiting() {
        tenants.runInTransaction(tenant, () -> {
            assertThat(locks.tryLock(List.of(ONE))).containsExactly(ONE);
            assertThat(locks.tryLock(List.of(ONE, TWO))).containsExactlyInAnyOrder(ONE, TWO);
            locks.lock(List.of(TWO, ONE));
        });
    }

    @Test
    void anotherTenantsChainOfTheSameNumberIsAnotherChain() throws Exception {
        String other = tenants.fresh();

        whileHolding(ONE, () -> assertThat(tryLock(other)).containsExactlyInAnyOrder(ONE, TWO));
    }

    @Test
    void aPersonWaitsUntilTheLockIsFree() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Void> holder = hold(ONE, held, letGo);
        held.await();
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> tenants.runInTransaction(tenant, () -> locks.lock(List.of(ONE, TWO))));

        letGo.countDown();
        waiting.join();
        holder.join();
        assertThat(waiting).isCompleted();
    }

    @Test
    void aPersonIsToldWhenItTakesTooLong() throws Exception {
        whileHolding(
                ONE,
                () -> assertThatThrownBy(() -> tenants.runInTransaction(tenant, () -> locks.lock(List.of(ONE))))
                        .isInstanceOf(ChainLocks.ChainsBusy.class)
                        .hasMessageContaining("try again"));
    }

    private Set<LockKey> tryLock(String as) {
        return tenants.inTransaction(as, () -> locks.tryLock(List.of(ONE, TWO)));
    }

    private void whileHolding(DocumentKey chain, Runnable work) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Void> holder = hold(chain, held, letGo);
        held.await();
        try {
            work.run();
        } finally {
            letGo.countDown();
            holder.join();
        }
    }

    private CompletableFuture<Void> hold(DocumentKey chain, CountDownLatch held, CountDownLatch letGo) {
        return CompletableFuture.runAsync(() -> tenants.runInTransaction(tenant, () -> {
            locks.lock(List.of(chain));
            held.countDown();
            await(letGo);
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
