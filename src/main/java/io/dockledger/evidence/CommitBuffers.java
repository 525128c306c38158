package io.dockledger.evidence;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the buffers of a transaction immediately before its commit, lower phases first. It listens to the transaction
 * manager and is no mere synchronization, because a synchronization that is registered while others are being called is
 * itself never called, and what it held would be lost without a word.
 */
@Component
public class CommitBuffers {

    /** The phase of facts and read models. */
    public static final int FACTS = 0;

    /** The phase of the evidence: last, because the writers before it may add some, and because it takes the chain's lock. */
    static final int EVIDENCE = Integer.MAX_VALUE;

    CommitBuffers(PlatformTransactionManager transactions) {
        if (!(transactions instanceof ConfigurableTransactionManager manager)) {
            throw new IllegalStateException("The transaction manager %s accepts no listeners."
                    .formatted(transactions.getClass().getName()));
        }
        manager.addListener(new WriteBeforeCommit());
    }

    /** A buffer whose content goes to the writer before the commit, never empty; the writer may add to other buffers. */
    public <T> CommitBuffer<T> create(int phase, Consumer<List<T>> writer) {
        return new CommitBuffer<>(this, phase, writer);
    }

    UnitOfWork unit() {
        if (TransactionSynchronizationManager.getResource(this) instanceof UnitOfWork unit) {
            return unit;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nothing can be kept for the commit outside a transaction.");
        }
        UnitOfWork unit = new UnitOfWork(this);
        TransactionSynchronizationManager.registerSynchronization(unit);
        TransactionSynchronizationManager.bindResource(this, unit);
        return unit;
    }

    <T> List<T> pending(CommitBuffer<T> buffer) {
        return TransactionSynchronizationManager.getResource(this) instanceof UnitOfWork unit
                ? unit.pending(buffer)
                : List.of();
    }

    private final class WriteBeforeCommit implements TransactionExecutionListener {

        @Override
        public void beforeCommit(TransactionExecution transaction) {
            if (transaction.isNewTransaction()
                    && TransactionSynchronizationManager.getResource(CommitBuffers.this) instanceof UnitOfWork unit) {
                unit.write();
            }
        }
    }
}
