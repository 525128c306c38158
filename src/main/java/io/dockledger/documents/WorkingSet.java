package io.dockledger.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one transaction has read and recorded of the documents. */
final class WorkingSet {

    /** Above every number that the database gives. */
    private static final long UNWRITTEN = 1L << 62;

    /** The version before the first one that was recorded here, where the transaction has read it. */
    private final Map<DocumentKey, RecordedDocument> stored = new HashMap<>();

    private final Map<DocumentKey, RecordedDocument> current = new HashMap<>();
    private final Map<DocumentKey, Set<DocumentKey>> members = new HashMap<>();
    private final Set<DocumentKey> loadedChains = new HashSet<>();
    private final List<RecordedDocument> pending = new ArrayList<>();
    private final Map<DocumentKey, List<InvoiceCandidate>> storedLikes = new HashMap<>();

    /** What was looked for and is not in the database; the chain's lock keeps others from recording it meanwhile. */
    private final Set<DocumentKey> absent = new HashSet<>();

    /** Takes in what stands in the database; what was recorded here since stands above it. */
    void read(RecordedDocument document) {
        stored.putIfAbsent(document.key(), document);
        if (current.putIfAbsent(document.key(), document) == null) {
            join(document);
        }
    }

    void absent(Collection<DocumentKey> keys) {
        keys.stream().filter(key -> !current.containsKey(key)).forEach(absent::add);
    }

    /** Whether it is known what stands in the database under the key. */
    boolean isKnown(DocumentKey key) {
        return current.containsKey(key) || absent.contains(key);
    }

    void loaded(Collection<DocumentKey> chains) {
        loadedChains.addAll(chains);
    }

    /** Those of the chains that have not been read yet. */
    Set<DocumentKey> notLoaded(Collection<DocumentKey> chains) {
        Set<DocumentKey> missing = new LinkedHashSet<>(chains);
        missing.removeAll(loadedChains);
        return missing;
    }

    Chain chain(DocumentKey key) {
        return new Chain(
                key,
                members.getOrDefault(key, Set.of()).stream()
                        .sorted()
                        .map(this::require)
                        .toList());
    }

    @Nullable
    RecordedDocument current(DocumentKey key) {
        return current.get(key);
    }

    void record(RecordedDocument document) {
        pending.add(document);
        current.put(document.key(), document);
        join(document);
    }

    /** The number of what is recorded next, until the database gives it one. */
    long nextSequence() {
        return UNWRITTEN + pending.size();
    }

    /** Whether it is the last version that was recorded of its document. */
    boolean isCurrent(RecordedDocument recorded) {
        return recorded.equals(current.get(recorded.key()));
    }

    /** What was recorded here, in that order. */
    List<RecordedDocument> pending() {
        return pending;
    }

    /** The invoices that were recorded here, each as it is now. */
    List<InvoiceCandidate> pendingInvoices() {
        return pending.stream()
                .filter(recorded -> recorded.document() instanceof Invoice && isCurrent(recorded))
                .map(InvoiceCandidate::of)
                .toList();
    }

    /** By invoice the stored ones that are like it, for those that were looked up. */
    Map<DocumentKey, List<InvoiceCandidate>> storedLikes() {
        return storedLikes;
    }

    /** The keys of what was recorded without the version before having been read. */
    Set<DocumentKey> unread() {
        Set<DocumentKey> keys = new LinkedHashSet<>();
        pending.forEach(document -> keys.add(document.key()));
        keys.removeAll(stored.keySet());
        keys.removeAll(absent);
        return keys;
    }

    /** The version that stood before this transaction. */
    @Nullable
    RecordedDocument stored(DocumentKey key) {
        return stored.get(key);
    }

    private void join(RecordedDocument document) {
        document.chains()
                .forEach(chain ->
                        members.computeIfAbsent(chain, key -> new HashSet<>()).add(document.key()));
    }

    private RecordedDocument require(DocumentKey key) {
        RecordedDocument document = current.get(key);
        if (document == null) {
            throw new IllegalStateException("Document " + key + " belongs to a chain but was never read.");
        }
        return document;
    }
}
