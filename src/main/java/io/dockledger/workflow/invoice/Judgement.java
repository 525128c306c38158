package io.dockledger.workflow.invoice;

import io.dockledger.matching.MatchResult;
import io.dockledger.matching.Variance;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * What a match says of an invoice now.
 *
 * @param hasOverride whether it passes only because somebody accepted a variance
 */
record Judgement(MatchResult result, boolean hasOverride) {

    static Judgement of(MatchResult result) {
        return new Judgement(result, result.variances().stream().anyMatch(Variance::accepted));
    }

    /** Says in one line all that the case depends on: two matches with the same fingerprint lead to the same place. */
    String fingerprint() {
        return result.outcome() + "/" + result.payable() + "/"
                + result.blocking().stream()
                        .sorted(Comparator.comparing(Variance::key))
                        .map(variance -> variance.key() + "=" + variance.found())
                        .collect(Collectors.joining(";"));
    }

    /** The outcome as the process's gateway reads it. */
    String outcome() {
        return switch (result.outcome()) {
            case MATCHED, WITHIN_TOLERANCE -> InvoiceToPayment.Values.MATCHED;
            case AWAITING_ORDER, AWAITING_GOODS -> InvoiceToPayment.Values.AWAITING;
            case EXCEPTION -> InvoiceToPayment.Values.EXCEPTION;
        };
    }
}
