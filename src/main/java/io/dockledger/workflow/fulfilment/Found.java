package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Revenue;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.matching.Variance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a sales order found.
 *
 * @param waits what is waited for
 * @param putOff revenue that a person put off to a day that has not come
 * @param nothingLeft whether all that was ordered, shipped, billed and told to the ledger is dealt with
 */
record Found(
        List<Variance> variances,
        List<Wait> waits,
        @Nullable Revenue putOff,
        boolean nothingLeft) {

    /** Whether it is just this that a person put off. */
    boolean isPutOff(List<RevenueLine> unconfirmed) {
        Revenue revenue = putOff;
        return revenue != null && ProposedLines.areThoseOf(revenue, unconfirmed);
    }
}
