package io.dockledger.intake;

import io.dockledger.identity.InvalidParameter;
import java.util.Locale;

/** Where an inbox row stands. */
public enum InboxStatus {
    /** It will be applied as soon as its turn comes, or is being retried. */
    PENDING,
    /** It refers to something not yet known, and is tried again when that arrives. */
    PARKED,
    /** Everything it caused is committed. */
    APPLIED,
    /** It failed for good and needs an operator. */
    DEAD,
    /** An operator decided, with a reason, that it will never be applied. */
    DISCARDED;

    /** How the status is written in the database, the API and the log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidParameter for any other text than the five codes, since lists are narrowed by them */
    public static InboxStatus of(String code) {
        for (InboxStatus status : values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new InvalidParameter("status", "must be pending, parked, applied, dead or discarded");
    }
}
