package io.dockledger.documents;

import java.util.Set;
import java.util.UUID;

/**
 * One version of a document as it was recorded.
 *
 * @param id of this version
 * @param version counted from 1 for each document
 * @param chains the keys of all chains to which the document belongs
 */
public record RecordedDocument(
        UUID id, int version, Document document, Set<DocumentKey> chains, Provenance provenance) {

    public RecordedDocument {
        chains = Set.copyOf(chains);
    }

    public DocumentKey key() {
        return document.key();
    }
}
