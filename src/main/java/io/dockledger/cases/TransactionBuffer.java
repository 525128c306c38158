package io.dockledger.cases;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What each transaction has yet to write: made when first asked for, written in a few large statements just before the
 * commit, and gone with a rollback. A transaction that is suspended keeps its own.
 *
 * @param <B> what is collected
 */
public final class TransactionBuffer<B> {

    /** Well before the evidence, which is the last to write so that its chain is held for as short as possible. */
    private static final int ORDER = 100;

    private final Supplier<B> fresh;
    private final Consumer<B> write;

    /** @param write writes what was collected and empties it; it is called again only if more was collected since */
    public TransactionBuffer(Supplier<B> fresh, Consumer<B> write) {
        this.fresh = fresh;
        this.write = write;
    }

    /** What the current transaction collects. @throws IllegalStateException outside a transaction */
    public B current() {
        B bound = bound();
        return bound == null ? begin() : bound;
    }

    /** Writes now what the current transaction has collected, so that plain SQL sees it. */
    public void flush() {
        B bound = bound();
        if (bound != null) {
            write.accept(bound);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable B bound() {
        return (B) TransactionSynchronizationManager.getResource(this);
    }

    private B begin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("This is written with the transaction, and there is none.");
        }
        B begun = fresh.get();
        TransactionSynchronizationManager.bindResource(this, begun);
        TransactionSynchronizationManager.registerSynchronization(new Lifecycle(begun));
        return begun;
    }

    private final class Lifecycle implements TransactionSynchronization {

        private final B collected;

        Lifecycle(B collected) {
            this.collected = collected;
        }

        @Override
        public int getOrder() {
            return ORDER;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionBuffer.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBuffer.this, collected);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(collected);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBuffer.this);
        }
    }
}
