package io.dockledger.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents of the current tenant as a transaction sees and changes them. What is recorded stays in a working set
 * until shortly before the commit and is then written in a few statements; every read here sees it at once. All
 * methods need a transaction.
 */
public interface Documents {

    /**
     * The chains to which the given documents belong, in one query. What is not known is left out.
     */
    Map<DocumentKey, Set<DocumentKey>> chainsOf(Collection<DocumentKey> documents);

    /**
     * The given chains with the current version of every document in them, in one query; a chain nobody has recorded
     * anything for comes empty. A chain is read once in a transaction: lock it first.
     */
    Map<DocumentKey, Chain> loadChains(Collection<DocumentKey> chains);

    /** The current version of a document. */
    default Optional<RecordedDocument> find(DocumentKey document) {
        return Optional.ofNullable(find(Set.of(document)).get(document));
    }

    /** The current versions of the given documents, in one query; what is not known is left out. */
    Map<DocumentKey, RecordedDocument> find(Collection<DocumentKey> documents);

    /**
     * Makes the given content the current version of its document; the version before is kept. A credit note or a
     * payment joins the chains of its invoice, which therefore has to be recorded before.
     *
     * @return the chains to which the document belongs now
     */
    Set<DocumentKey> record(Document document, Provenance provenance);

    /**
     * For each of the given invoices the others that could be the same: with the same normalised number, the same
     * content, or the same supplier and nearly (1%) the same total within 30 days; cancelled and rejected ones too. One
     * query for all that were not looked up before in this transaction; at most 20 for each way of being alike.
     */
    Map<DocumentKey, List<InvoiceCandidate>> invoicesLike(Collection<RecordedDocument> invoices);

    /**
     * Looks up by one query what {@link #invoicesLike} will be asked for, for a batch of invoices that are about to be
     * recorded one by one.
     *
     * @param contentHashes the SHA-256 of what came, by invoice
     */
    void expect(Map<Invoice, String> contentHashes);
}
