package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Revenue;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.matching.Variance;
import java.util.List;

/**
 * What a look at a sales order found.
 *
 * @param waits what is waited for
 * @param putOff revenue that a person put off to days that have not come
 * @param nothingLeft whether all that was ordered, shipped, billed and told to the ledger is dealt with
 */
record Found(List<Variance> variances, List<Wait> waits, List<Revenue> putOff, boolean nothingLeft) {

    /** Whether it is just this that a person put off. */
    boolean isPutOff(List<RevenueLine> unconfirmed) {
        return putOff.stream().anyMatch(revenue -> ProposedLines.areThoseOf(revenue, unconfirmed));
    }

    /** Whether somebody has to decide on something before revenue is asked for. */
    boolean blocks() {
        return variances.stream().anyMatch(Variance::blocks);
    }
}
