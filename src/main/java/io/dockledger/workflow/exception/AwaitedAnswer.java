package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;

/** Hears what becomes of exceptions while their supplier is still to answer. */
public interface AwaitedAnswer {

    /** The exception is gone. */
    void settled(CaseException exception);

    /** The exception is still there, and may not be what the supplier was told. */
    void matchedAgain(CaseException exception);
}
