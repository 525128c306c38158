package io.dockledger.documents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the data of a business event says: a whole document, or a change to one that is already known. */
public sealed interface Canonical permits Document, DocumentChange, FulfilmentChange, ReturnChange {

    /** The document that it is, or that it changes. */
    DocumentKey key();

    /**
     * The document in whose chains it comes: the order or the invoice that it speaks of, or itself where it speaks for
     * itself.
     */
    default DocumentKey about() {
        return key();
    }

    /**
     * What must be locked besides its chains before it is recorded.
     *
     * @param contentHash of the bytes that it came in
     */
    default Set<? extends LockKey> claims(@Nullable String contentHash) {
        return Set.of();
    }
}
