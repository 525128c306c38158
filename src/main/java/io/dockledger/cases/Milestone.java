package io.dockledger.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named point that a case reached; some, such as {@code goodsReceived}, are reached several times.
 *
 * @param occurredAt when it was reached in the world
 * @param recordedAt when we learnt of it
 * @param documentKey the document by which it was reached, where it was one
 */
public record Milestone(
        String name,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String documentKey) {}
