package io.dockledger.documents;

/** What the data of a business event says: a whole document, or a change to one that is already known. */
public sealed interface Canonical permits Document, DocumentChange, FulfilmentChange {

    /** The document that it is, or that it changes. */
    DocumentKey key();
}
