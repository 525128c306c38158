package io.dockledger.workflow.returns;

import io.dockledger.matching.Variance;
import io.dockledger.money.Money;
import io.dockledger.returns.Awaiting;
import io.dockledger.returns.ReturnJudgement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a check says of a return now. */
record ReturnAssessment(ReturnJudgement judgement) {

    List<Variance> blocking() {
        return judgement.blocking();
    }

    Awaiting awaiting() {
        return judgement.awaiting();
    }

    Money due() {
        return judgement.due();
    }

    /** Whether it goes on only because somebody accepted a variance. */
    boolean hasOverride() {
        return judgement.variances().stream().anyMatch(Variance::accepted);
    }

    /** Whether it is not settled yet that the goods are taken back, so that nobody may destroy them. */
    boolean isInDoubt() {
        return !blocking().isEmpty()
                || Set.of(Awaiting.TERMS, Awaiting.AUTHORISATION, Awaiting.NOBODY)
                        .contains(awaiting());
    }

    /** The outcome as the process's gateway reads it. */
    String outcome() {
        if (!blocking().isEmpty()) {
            return ReturnsToCredit.Values.EXCEPTION;
        }
        return switch (awaiting()) {
            case TERMS -> ReturnsToCredit.Values.REQUESTED;
            case AUTHORISATION -> ReturnsToCredit.Values.UNDECIDED;
            case GOODS, INSPECTION, CONFIRMATION, VENDOR_CREDIT -> ReturnsToCredit.Values.WAITING;
            case CREDIT -> ReturnsToCredit.Values.CREDIT_DUE;
            case NOTHING -> ReturnsToCredit.Values.SETTLED;
            case NOBODY -> ReturnsToCredit.Values.WITHDRAWN;
        };
    }

    /** Two checks with the same fingerprint lead to the same place. */
    String fingerprint() {
        return outcome() + "/" + awaiting().code() + "/" + due() + "/"
                + blocking().stream()
                        .sorted(Comparator.comparing(Variance::key))
                        .map(variance -> variance.key() + "=" + variance.found())
                        .collect(Collectors.joining(";"));
    }
}
