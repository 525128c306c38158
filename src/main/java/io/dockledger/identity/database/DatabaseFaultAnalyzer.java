package io.dockledger.identity.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a database fault at start as a message instead of a stack trace. */
class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<DatabaseFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFault fault) {
        String cause = fault.getCause() == null
                ? ""
                : System.lineSeparator() + fault.getCause().getMessage();
        return new FailureAnalysis(fault.getMessage() + cause, fault.remedy(), rootFailure);
    }
}
