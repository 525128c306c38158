package io.dockledger.cases;

import java.util.Collection;
import java.util.List;

/** Reads the documents of cases. Implemented by the workflow over the room that keeps them. */
public interface CaseDocuments {

    /**
     * The newest version of each document, in the order of the keys, in a constant number of statements. Keys that are not
     * known are left out. Runs in the caller's transaction.
     */
    List<DocumentView> of(Collection<String> documentKeys);
}
