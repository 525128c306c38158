package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a task stands. */
public enum TaskStatus {
    OPEN,
    COMPLETED,
    /** Nobody has to do it any more, because its case moved on. */
    WITHDRAWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
