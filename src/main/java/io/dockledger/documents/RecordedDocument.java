package io.dockledger.documents;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * One version of a document as it was recorded.
 *
 * @param id of this version
 * @param sequence rises with every version that is recorded for the company, on whichever node; what is not written yet
 *     comes after all that is
 * @param version counted from 1 for each document
 * @param chains the keys of all chains to which the document belongs
 */
public record RecordedDocument(
        UUID id, long sequence, int version, Document document, Set<DocumentKey> chains, Provenance provenance) {

    public RecordedDocument {
        chains = Set.copyOf(chains);
    }

    public DocumentKey key() {
        return document.key();
    }

    /** The version after this one. A document never leaves a chain, because what happened in it stays true. */
    RecordedDocument next(
            UUID nextId, long nextSequence, Document next, Set<DocumentKey> nextChains, Provenance nextProvenance) {
        return new RecordedDocument(
                nextId,
                nextSequence,
                version + 1,
                next,
                union(chains, nextChains),
                nextProvenance.withContentOf(provenance.contentHash()));
    }

    /** This version moved behind one of which nothing was known when it was recorded. */
    RecordedDocument after(StoredVersion last) {
        return new RecordedDocument(
                id,
                sequence,
                last.version() + version,
                document,
                union(last.chains(), chains),
                provenance.withContentOf(last.contentHash()));
    }

    private static Set<DocumentKey> union(Set<DocumentKey> some, Set<DocumentKey> others) {
        Set<DocumentKey> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
