package io.dockledger.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of a case.
 *
 * @param related the other cases on the same chains and those of possible duplicates: the order first, then those with an
 *     open exception, then the newest
 * @param moreRelated whether there are more of them than are given
 * @param documents the newest version of each, orders first, then what was delivered, billed and paid
 * @param matches oldest first
 * @param tasks oldest first, the ended ones included
 * @param timeline what the evidence proves, oldest first
 * @param comments oldest first
 */
public record CaseDetail(
        @JsonUnwrapped CaseSummary summary,
        List<CaseSummary> related,
        boolean moreRelated,
        List<DocumentView> documents,
        List<CaseMatch> matches,
        List<CaseTask> tasks,
        List<TimelineEntry> timeline,
        List<Comment> comments) {

    /** @param text one sentence that says what happened */
    public record TimelineEntry(Instant occurredAt, Instant recordedAt, String kind, String actor, String text) {}
}
