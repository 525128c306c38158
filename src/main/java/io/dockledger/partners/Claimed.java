package io.dockledger.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that this node delivers for the time of its lease.
 *
 * @param attempts how often it was tried, this attempt included
 */
record Claimed(
        UUID id,
        String kind,
        String key,
        String body,
        int attempts,
        String correlationId,
        @Nullable String caseId) {}
