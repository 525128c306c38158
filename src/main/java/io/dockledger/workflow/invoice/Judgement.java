package io.dockledger.workflow.invoice;

import io.dockledger.matching.MatchResult;
import io.dockledger.matching.Variance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a match says of an invoice now.
 *
 * @param hasOverride whether it passes only because somebody accepted a variance
 * @param orderHolds what has to be decided about its orders before it may be paid
 */
record Judgement(MatchResult result, boolean hasOverride, List<Variance> orderHolds) {

    private static final String HELD = "held";

    static Judgement of(MatchResult result, List<Variance> orderHolds) {
        return new Judgement(result, result.variances().stream().anyMatch(Variance::accepted), orderHolds);
    }

    /** Says in one line all that the case depends on: two matches with the same fingerprint lead to the same place. */
    String fingerprint() {
        return outcomeText() + "/" + result.payable() + "/" + inOneLine(result.blocking()) + heldByInOneLine();
    }

    private String heldByInOneLine() {
        return isHeld() ? "/" + inOneLine(orderHolds) : "";
    }

    private static String inOneLine(List<Variance> variances) {
        return variances.stream()
                .sorted(Comparator.comparing(Variance::key))
                .map(variance -> variance.key() + "=" + variance.found() + " for " + variance.expected() + " worth "
                        + variance.value())
                .collect(Collectors.joining(";"));
    }

    /** Whether nothing is wrong with the invoice itself, but with an order of it. */
    boolean isHeld() {
        return isMatched() && !orderHolds.isEmpty();
    }

    private boolean isMatched() {
        return switch (result.outcome()) {
            case MATCHED, WITHIN_TOLERANCE, SETTLED_BY_DECISION -> true;
            case AWAITING_ORDER, AWAITING_GOODS, EXCEPTION -> false;
        };
    }

    /** The outcome as the process's gateway reads it. */
    String outcome() {
        return switch (result.outcome()) {
            case MATCHED, WITHIN_TOLERANCE, SETTLED_BY_DECISION ->
                isHeld() ? InvoiceToPayment.Values.AWAITING : InvoiceToPayment.Values.MATCHED;
            case AWAITING_ORDER, AWAITING_GOODS -> InvoiceToPayment.Values.AWAITING;
            case EXCEPTION -> InvoiceToPayment.Values.EXCEPTION;
        };
    }

    /** The outcome as the case and the evidence keep it, such as {@code awaiting-goods}. */
    String outcomeText() {
        return isHeld()
                ? HELD
                : result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why it is held, for people; empty where it is not. */
    List<String> heldBy() {
        return isHeld()
                ? orderHolds.stream()
                        .map(variance -> variance.kind() + " on " + variance.document() + ": " + variance.description())
                        .toList()
                : List.of();
    }
}
