package io.dockledger.evidence;

import org.jspecify.annotations.Nullable;

/** Walks along a chain, and says where it does not hold. */
final class ChainCheck {

    private long seq;
    private String hash;

    /** From the first entry on. */
    ChainCheck() {
        this(0, SealedEntry.GENESIS);
    }

    /** Behind an entry that is known to hold. */
    ChainCheck(long seq, String hash) {
        this.seq = seq;
        this.hash = hash;
    }

    /** What is wrong with the entry that is next; null where nothing is. */
    Verification.@Nullable Break next(SealedEntry entry) {
        Verification.Break broken = check(entry, seq + 1);
        seq = entry.seq();
        hash = entry.hash();
        return broken;
    }

    private Verification.@Nullable Break check(SealedEntry entry, long expected) {
        if (entry.seq() != expected) {
            return new Verification.Break(expected, "Entry %d is missing.".formatted(expected));
        }
        if (!entry.previousHash().equals(hash)) {
            return new Verification.Break(
                    expected, "Entry %d does not follow the entry before it.".formatted(expected));
        }
        if (!entry.hash().equals(entry.hashAfter(hash))) {
            return new Verification.Break(
                    expected, "Entry %d was altered: its content does not give its hash.".formatted(expected));
        }
        return null;
    }

    /** The place of the last entry. */
    long seq() {
        return seq;
    }

    /** The hash of the last entry. */
    String hash() {
        return hash;
    }
}
