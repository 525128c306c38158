package io.dockledger.workflow.exception;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import java.time.LocalDate;

/** What the case of one kind of document waits for; it can be waited for longer. */
public interface AwaitedUntil {

    DocumentKind follows();

    /** Waits until the end of the day; what is missing is no exception before. */
    void waitUntil(String caseId, DocumentKey followed, LocalDate day);
}
