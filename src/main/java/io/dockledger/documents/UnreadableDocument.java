package io.dockledger.documents;

/** Data that lacks what its document cannot be without, or says it in a way that cannot be read. */
public class UnreadableDocument extends RuntimeException {

    /** @param pointer where in the data, as a JSON pointer */
    public UnreadableDocument(String pointer, String what) {
        super(pointer + ": " + what);
    }
}
