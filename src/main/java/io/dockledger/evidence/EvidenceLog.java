package io.dockledger.evidence;

/** The append-only log. */
public interface EvidenceLog {

    /**
     * Appends the entry to the current tenant's chain when the current transaction commits, or not at all.
     *
     * @throws IllegalStateException outside a transaction
     */
    void append(EvidenceEntry entry);

    /** Appends in a transaction of its own, for what must be kept although the surrounding work rolls back. */
    void appendNow(EvidenceEntry entry);
}
