package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryAdjustment;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a count or a report: the adjustments as they are with its differences, by their keys.
 *
 * @param opened those among them that it opens
 * @param bundled those that were there and got a further difference
 * @param recounted those of which something was counted anew
 * @param refused those of which it claims to count something anew, though not by another person
 */
record StockPlan(
        Map<DocumentKey, InventoryAdjustment> adjustments,
        Set<DocumentKey> opened,
        Set<DocumentKey> bundled,
        Set<DocumentKey> recounted,
        Set<DocumentKey> refused) {

    StockPlan {
        adjustments = new LinkedHashMap<>(adjustments);
    }

    /** All adjustments that it is about, changed or not. */
    Set<DocumentKey> chains() {
        Set<DocumentKey> all = new LinkedHashSet<>(adjustments.keySet());
        all.addAll(refused);
        return all;
    }
}
