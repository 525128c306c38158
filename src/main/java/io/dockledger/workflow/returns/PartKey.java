package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;

/**
 * Names one part of a line of a receipt, as the process keeps it; a tab stands in no number of a document or line.
 *
 * @param part counted from 0
 */
record PartKey(DocumentKey receipt, String line, int part) {

    private static final String SEPARATOR = "\t";

    static PartKey parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new PartKey(DocumentKey.parse(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }

    String text() {
        return String.join(SEPARATOR, receipt.text(), line, String.valueOf(part));
    }

    /** What names the line that it is a part of. */
    static String line(DocumentKey receipt, String line) {
        return receipt.text() + SEPARATOR + line;
    }
}
