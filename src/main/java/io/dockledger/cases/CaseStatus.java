package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a case stands: it is open until it ends in one of the other ways. */
public enum CaseStatus {
    OPEN,
    COMPLETED,
    CANCELLED,
    REJECTED,
    CLOSED_SHORT;

    /** As it is stored and shown, such as {@code closed-short}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where no status is written like this */
    public static CaseStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
