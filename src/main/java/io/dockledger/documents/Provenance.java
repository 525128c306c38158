package io.dockledger.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a document comes from.
 *
 * @param source the sending system, or {@link #DOCKLEDGER} for what was decided or put right here
 * @param eventId the event that brought it, where one did
 * @param actor the person or system who did it, where known
 * @param contentHash SHA-256 of the raw bytes, hexadecimal; none for what was made here, which then keeps that of the
 *     version before
 * @param occurredAt when it happened in the world
 * @param recordedAt when we learnt of it
 */
public record Provenance(
        String source,
        @Nullable String eventId,
        @Nullable String actor,
        String correlationId,
        @Nullable String contentHash,
        Instant occurredAt,
        Instant recordedAt) {

    public static final String DOCKLEDGER = "dockledger";

    /** Of what the given person or the product itself did here and now. */
    public static Provenance here(@Nullable String actor, String correlationId, Instant now) {
        return new Provenance(DOCKLEDGER, null, actor, correlationId, null, now, now);
    }
}
