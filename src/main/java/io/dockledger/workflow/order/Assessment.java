package io.dockledger.workflow.order;

import io.dockledger.matching.Variance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check says of an order now.
 *
 * @param settled whether nothing is left to come, to bill or to pay
 */
record Assessment(List<Variance> variances, boolean settled) {

    List<Variance> blocking() {
        return variances.stream().filter(Variance::blocks).toList();
    }

    /** The outcome as the process's gateway reads it. */
    String outcome() {
        if (!blocking().isEmpty()) {
            return ReceiveToPay.Values.EXCEPTION;
        }
        return settled ? ReceiveToPay.Values.SETTLED : ReceiveToPay.Values.OPEN;
    }

    /** Two checks with the same fingerprint lead to the same place. */
    String fingerprint() {
        return outcome() + "/"
                + blocking().stream()
                        .sorted(Comparator.comparing(Variance::key))
                        .map(variance -> variance.key() + "=" + variance.found())
                        .collect(Collectors.joining(";"));
    }
}
