package io.dockledger.cases.web;

import io.dockledger.cases.CaseStatus;
import io.dockledger.identity.InvalidParameter;
import org.jspecify.annotations.Nullable;

/** The status that a list of cases is narrowed to. */
final class StatusParameter {

    private StatusParameter() {}

    /** Null where none is given. */
    static @Nullable CaseStatus read(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? null : CaseStatus.of(code.strip());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidParameter("status", "must be open, completed, cancelled, rejected or closed-short");
        }
    }
}
