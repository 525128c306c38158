package io.dockledger.analytics.cycle;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cycle times are reckoned from.
 *
 * @param number of the document that the case follows
 * @param endedAt null while the case is open
 * @param reached the case's own milestones, in the order in which we learnt of them
 * @param receipts those of other cases of its chain that tell of goods, in that order too
 */
public record CaseHistory(
        String id,
        String number,
        Traits traits,
        @Nullable Instant endedAt,
        List<Reached> reached,
        List<Reached> receipts) {

    /**
     * What cases are told apart and compared by.
     *
     * @param version of the model by which the case was led when it began
     */
    public record Traits(@Nullable String site, @Nullable String partner, String version) {}

    /** When the milestone was reached, without those times that were taken back: each reversal undoes the last one before it. */
    List<Instant> standing(String milestone, String reversal) {
        return standing(reached, milestone, reversal);
    }

    static List<Instant> standing(List<Reached> reached, String milestone, String reversal) {
        Deque<Instant> standing = new ArrayDeque<>();
        for (Reached each : reached) {
            if (each.milestone().equals(milestone)) {
                standing.addLast(each.at());
            } else if (each.milestone().equals(reversal)) {
                standing.pollLast();
            }
        }
        return List.copyOf(standing);
    }

    /** When the milestone was reached last, unless what puts it in question came after. */
    @Nullable
    Instant lastUnquestioned(String milestone, String question) {
        Instant last = null;
        for (Reached each : reached) {
            if (each.milestone().equals(milestone)) {
                last = each.at();
            } else if (each.milestone().equals(question)) {
                last = null;
            }
        }
        return last;
    }
}
