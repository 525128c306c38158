package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;

/** Names one line of a receipt, as the process keeps it; a tab stands in no number of a document or line. */
record LineKey(DocumentKey receipt, String line) {

    static final String SEPARATOR = "\t";

    static LineKey parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new LineKey(DocumentKey.parse(parts[0]), parts[1]);
    }

    String text() {
        return receipt.text() + SEPARATOR + line;
    }
}
