package io.dockledger.workflow.chain;

import java.util.Locale;

/** How far a followed document is. */
public enum Stage {
    /** An invoice or order that is not settled. */
    OPEN,
    /** An invoice whose payment was released: what it consumes of the receipts is settled. */
    RELEASED,
    /** An invoice that was paid or of which nothing is to pay, or an order with nothing left to do. */
    SETTLED,
    /** Cancelled, rejected or withdrawn: it claims nothing. */
    VOID;

    /** Whether the case has come to its end, so that what comes late is followed up. */
    public boolean isEnded() {
        return this == SETTLED || this == VOID;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
