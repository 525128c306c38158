package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an exception stands: somebody has to decide, something is awaited, or it is closed. */
public enum ExceptionStatus {
    OPEN(false),
    /** Decided with another exception that the same cause explains. */
    MERGED(false),
    AWAITING_CREDIT_NOTE(false),
    AWAITING_RECEIPT_CORRECTION(false),
    AWAITING_ORDER_CORRECTION(false),
    AWAITING_SUPPLIER(false),
    ACCEPTED(true),
    SHORT_PAID(true),
    RESOLVED(true),
    REJECTED(true);

    private final boolean closed;

    ExceptionStatus(boolean closed) {
        this.closed = closed;
    }

    /** Whether nothing more is expected of anybody. */
    public boolean isClosed() {
        return closed;
    }

    /** As it is stored and shown, such as {@code awaiting-credit-note}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException where no status is written like this */
    public static ExceptionStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
