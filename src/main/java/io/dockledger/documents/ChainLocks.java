package io.dockledger.documents;

import java.util.Collection;
import java.util.Set;

/** Locks on chains, so that two transactions never change one chain at the same time. Released when the transaction ends. */
public interface ChainLocks {

    /** Locks those of the chains that nobody else holds, in one statement, and gives them back. Never waits. */
    Set<DocumentKey> tryLock(Collection<DocumentKey> chains);

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
