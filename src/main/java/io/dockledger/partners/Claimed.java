package io.dockledger.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that this node delivers for the time of its lease.
 *
 * @param attempts how often it was tried, this attempt included
 * @param partner whom it is for, where it is for a partner
 * @param secret what stands where the stored body has {@link Outbox#SECRET}
 */
record Claimed(
        UUID id,
        String kind,
        String key,
        String body,
        int attempts,
        String correlationId,
        @Nullable String caseId,
        @Nullable String partner,
        @Nullable String secret) {

    /** What the receiver gets. */
    String fullBody() {
        return secret == null ? body : body.replace(Outbox.SECRET, secret);
    }

    @Override
    public String toString() {
        return "message " + id;
    }
}
