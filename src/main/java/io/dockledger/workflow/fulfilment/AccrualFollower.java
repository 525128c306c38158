package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.following.Follower;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings an accrual that waits to be posted up to date when something comes late that belongs to its period. */
@Component
class AccrualFollower implements Follower {

    private final FulfilmentDesk desk;
    private final ChainDesk chains;

    AccrualFollower(FulfilmentDesk desk, ChainDesk chains) {
        this.desk = desk;
        this.chains = chains;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.ACCRUAL;
    }

    @Override
    public Optional<String> news(Standing standing) {
        if (standing.stage().isEnded()) {
            return Optional.empty();
        }
        Accrual accrual = (Accrual) chains.find(DocumentKey.parse(standing.documentKey()))
                .orElseThrow()
                .document();
        return ProposedLines.areThoseOf(accrual, desk.cutOff(accrual.about(), accrual.periodEnd()))
                ? Optional.empty()
                : Optional.of(OrderToRevenue.Messages.ACCRUAL_NEWS);
    }

    /** What was posted or dismissed is settled; the next period's accrual holds what is open then. */
    @Override
    public ExceptionDesk.Change lookAgain(Standing standing) {
        return ExceptionDesk.Change.NONE;
    }
}
