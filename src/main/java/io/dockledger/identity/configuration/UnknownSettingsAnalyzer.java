package io.dockledger.identity.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints which settings are unknown, and which there are. */
class UnknownSettingsAnalyzer extends AbstractFailureAnalyzer<UnknownSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownSettings cause) {
        String indent = System.lineSeparator() + "    ";
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct or remove it. These settings exist:" + indent + String.join(indent, cause.known()),
                rootFailure);
    }
}
