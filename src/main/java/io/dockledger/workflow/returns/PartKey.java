package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;

/**
 * Names one part of a line of a receipt, as the process keeps it.
 *
 * @param part counted from 0
 */
record PartKey(LineKey of, int part) {

    static PartKey parse(String text) {
        int last = text.lastIndexOf(LineKey.SEPARATOR);
        return new PartKey(
                LineKey.parse(text.substring(0, last)),
                Integer.parseInt(text.substring(last + LineKey.SEPARATOR.length())));
    }

    String text() {
        return of.text() + LineKey.SEPARATOR + part;
    }

    DocumentKey receipt() {
        return of.receipt();
    }

    String line() {
        return of.line();
    }
}
