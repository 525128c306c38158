package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;

/** Hears of exceptions that are gone while their supplier was still to answer. */
public interface SettledOtherwise {

    void settled(CaseException exception);
}
