package io.dockledger.documents;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a stored version as it takes to write the next one. */
record StoredVersion(
        UUID id,
        int version,
        Set<DocumentKey> chains,
        @Nullable String contentHash) {

    static StoredVersion of(RecordedDocument document) {
        return new StoredVersion(
                document.id(),
                document.version(),
                document.chains(),
                document.provenance().contentHash());
    }
}
