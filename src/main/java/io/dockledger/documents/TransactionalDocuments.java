package io.dockledger.documents;

import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents over one working set for each transaction. */
@Component
class TransactionalDocuments implements Documents {

    private static final long UNRECORDED = Long.MAX_VALUE;

    /** Holds one value at most: the working set of the current transaction. */
    private final CommitBuffer<WorkingSet> buffer;

    private final DocumentReader reader;
    private final DuplicateSearch duplicates;

    TransactionalDocuments(
            CommitBuffers buffers, DocumentReader reader, DocumentWriter writer, DuplicateSearch duplicates) {
        this.buffer = buffers.create(CommitBuffers.FACTS, kept -> kept.forEach(writer::write));
        this.reader = reader;
        this.duplicates = duplicates;
    }

    @Override
    public Map<DocumentKey, Set<DocumentKey>> chainsOf(Collection<DocumentKey> documents) {
        WorkingSet working = working();
        Map<DocumentKey, Set<DocumentKey>> chains = new HashMap<>();
        Set<DocumentKey> unknown = new LinkedHashSet<>();
        for (DocumentKey key : documents) {
            RecordedDocument known = working.current(key);
            if (known == null) {
                unknown.add(key);
            } else {
                chains.put(key, known.chains());
            }
        }
        if (!unknown.isEmpty()) {
            chains.putAll(reader.chainsOf(unknown));
        }
        return chains;
    }

    @Override
    public Map<DocumentKey, Chain> loadChains(Collection<DocumentKey> chains) {
        WorkingSet working = working();
        Set<DocumentKey> missing = working.notLoaded(chains);
        if (!missing.isEmpty()) {
            reader.inChains(missing).forEach(working::read);
            working.loaded(missing);
        }
        Map<DocumentKey, Chain> loaded = new HashMap<>();
        chains.forEach(key -> loaded.put(key, working.chain(key)));
        return loaded;
    }

    @Override
    public Map<DocumentKey, RecordedDocument> find(Collection<DocumentKey> documents) {
        WorkingSet working = working();
        Set<DocumentKey> unknown = new LinkedHashSet<>(documents);
        unknown.removeIf(working::isKnown);
        if (!unknown.isEmpty()) {
            reader.byKeys(unknown).forEach(working::read);
            working.absent(unknown);
        }
        Map<DocumentKey, RecordedDocument> found = new HashMap<>();
        for (DocumentKey key : documents) {
            RecordedDocument document = working.current(key);
            if (document != null) {
                found.put(key, document);
            }
        }
        return found;
    }

    @Override
    public Set<DocumentKey> record(Document document, Provenance provenance) {
        WorkingSet working = working();
        RecordedDocument before = working.current(document.key());
        Set<DocumentKey> chains = chainsOf(document);
        RecordedDocument recorded = before == null
                ? new RecordedDocument(VersionIds.next(), working.nextSequence(), 1, document, chains, provenance)
                : before.next(VersionIds.next(), working.nextSequence(), document, chains, provenance);
        working.record(recorded);
        return recorded.chains();
    }

    @Override
    public Map<DocumentKey, List<InvoiceCandidate>> invoicesLike(Collection<RecordedDocument> invoices) {
        WorkingSet working = working();
        List<InvoiceCandidate> asked =
                invoices.stream().map(InvoiceCandidate::of).toList();
        lookUp(asked, working);
        List<InvoiceCandidate> unwritten = working.pendingInvoices();
        Map<DocumentKey, List<InvoiceCandidate>> found = new HashMap<>();
        for (InvoiceCandidate one : asked) {
            List<InvoiceCandidate> stored = working.storedLikes().getOrDefault(one.key(), List.of());
            found.put(one.key(), Likeness.merged(one, stored, unwritten));
        }
        return found;
    }

    @Override
    public void expect(Map<Invoice, String> contentHashes) {
        List<InvoiceCandidate> expected = new ArrayList<>();
        contentHashes.forEach((invoice, hash) -> expected.add(InvoiceCandidate.of(invoice, hash, UNRECORDED)));
        lookUp(expected, working());
    }

    private void lookUp(List<InvoiceCandidate> asked, WorkingSet working) {
        List<InvoiceCandidate> unknown = asked.stream()
                .filter(one -> !working.storedLikes().containsKey(one.key()))
                .toList();
        if (!unknown.isEmpty()) {
            working.storedLikes().putAll(duplicates.stored(unknown));
        }
    }

    private Set<DocumentKey> chainsOf(Document document) {
        DocumentKey about = document.about();
        if (about.kind().headsChain()) {
            return Set.of(about);
        }
        if (!about.equals(document.key())) {
            return chainsOf(Set.of(about)).getOrDefault(about, Set.of(about));
        }
        Set<DocumentKey> chains = new LinkedHashSet<>(document.namedChains());
        chainsOf(document.joined()).values().forEach(chains::addAll);
        return chains.isEmpty() ? Set.of(document.key()) : chains;
    }

    private WorkingSet working() {
        @Nullable WorkingSet kept = buffer.pending().stream().findFirst().orElse(null);
        if (kept == null) {
            kept = new WorkingSet();
            buffer.add(kept);
        }
        return kept;
    }
}
