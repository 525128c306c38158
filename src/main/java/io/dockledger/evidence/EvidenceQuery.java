package io.dockledger.evidence;

import io.dockledger.identity.InvalidParameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; what is null does not narrow.
 *
 * @param from recorded at this time or later
 * @param to recorded before this time
 * @param after continue behind this place of the chain
 * @param newestFirst against the chain's order
 */
public record EvidenceQuery(
        @Nullable String caseId,
        @Nullable String kind,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long after,
        boolean newestFirst) {

    public EvidenceQuery {
        InvalidParameter.refuseFarOff("from", from);
        InvalidParameter.refuseFarOff("to", to);
    }

    /** Everything about one case, in the order in which it was recorded. */
    public static EvidenceQuery ofCase(String caseId) {
        return new EvidenceQuery(caseId, null, null, null, null, null, false);
    }
}
