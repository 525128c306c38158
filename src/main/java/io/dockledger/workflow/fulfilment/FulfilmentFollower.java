package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.following.Follower;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the case of a sales order what happened to it, and checks it anew after that has ended. */
@Component
class FulfilmentFollower implements Follower {

    private final FulfilmentDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;

    FulfilmentFollower(FulfilmentDesk desk, ExceptionDesk exceptions, Standings standings) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.SALES_ORDER;
    }

    @Override
    public Optional<String> news(Standing standing) {
        return desk.check(DocumentKey.parse(standing.documentKey()))
                        .fingerprint()
                        .equals(standing.fingerprint())
                ? Optional.empty()
                : Optional.of(OrderToRevenue.Messages.FULFILMENT_NEWS);
    }

    /** Something came late: what is wrong with the order now needs somebody. */
    @Override
    public ExceptionDesk.Change lookAgain(Standing standing) {
        Standpoint standpoint = desk.check(DocumentKey.parse(standing.documentKey()));
        standings.put(standing.saying(standpoint.fingerprint()));
        return exceptions.follow(standing.caseId(), standpoint.blocking());
    }
}
