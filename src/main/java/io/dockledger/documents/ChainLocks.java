package io.dockledger.documents;

import java.util.Collection;
import java.util.Set;

/**
 * Locks on chains, so that two transactions never change one chain at the same time, and on what invoices have in common, so
 * that none is recorded beside its duplicate. Released when the transaction ends.
 */
public interface ChainLocks {

    /** Locks those that nobody else holds, in one statement, and gives them back. Never waits. */
    Set<LockKey> tryLock(Collection<? extends LockKey> keys);

    /**
     * Locks all the chains, waiting for others to finish.
     *
     * @throws ChainsBusy where that takes longer than a person wants to wait
     */
    void lock(Collection<DocumentKey> chains);

    /** The chains stayed locked by somebody else; nothing was done, trying again is fine. */
    class ChainsBusy extends RuntimeException {

        public ChainsBusy(Throwable cause) {
            super("Somebody else is working on the same documents right now. Please try again in a moment.", cause);
        }
    }
}
