package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far something is that we propose to the ledger. */
public enum LedgerStatus {
    /** Waits for a person, or for the rule that needs none. */
    PROPOSED,
    /** A person will look at it again on a later day. */
    DEFERRED,
    /** A person decided against it. */
    DISMISSED,
    /** Something changed before anybody decided, so that another one takes its place or none is needed. */
    WITHDRAWN,
    /** The ledger was told. */
    CONFIRMED,
    /** The ledger has it. */
    POSTED,
    /** The ledger took it back. */
    REVERSED;

    /** Whether the ledger was told and has not taken it back. */
    public boolean counts() {
        return this == CONFIRMED || this == POSTED;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static LedgerStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
