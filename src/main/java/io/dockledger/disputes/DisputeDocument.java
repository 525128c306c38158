package io.dockledger.disputes;

import java.time.Instant;
import java.util.UUID;

/** A file that the partner attached. */
public record DisputeDocument(
        UUID id, UUID disputeId, String name, String mediaType, int size, String sha256, Instant addedAt) {}
