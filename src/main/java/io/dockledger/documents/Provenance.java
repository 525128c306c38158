package io.dockledger.documents;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** Times are kept to the microsecond, as the database keeps them. */
    public Provenance {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static final String DOCKLEDGER = "dockledger";

    /** The same, with the content of the version before where this one brings none of its own. */
    Provenance withContentOf(@Nullable String earlierHash) {
        return contentHash != null
                ? this
                : new Provenance(source, eventId, actor, correlationId, earlierHash, occurredAt, recordedAt);
    }

    /** Of what the given person or the product itself did here and now. */
    public static Provenance here(@Nullable String actor, String correlationId, Instant now) {
        return new Provenance(DOCKLEDGER, null, actor, correlationId, null, now, now);
    }
}
