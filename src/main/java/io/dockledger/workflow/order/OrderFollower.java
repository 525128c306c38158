package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.following.Follower;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the case of an order what happened to it, and checks it anew after that has ended. */
@Component
class OrderFollower implements Follower {

    private final OrderDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;

    OrderFollower(OrderDesk desk, ExceptionDesk exceptions, Standings standings) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.PURCHASE_ORDER;
    }

    @Override
    public Optional<String> news(Standing standing) {
        return desk.hasNews(standing) ? Optional.of(ReceiveToPay.Messages.ORDER_NEWS) : Optional.empty();
    }

    /** Something came late: what is wrong with the order now needs somebody. */
    @Override
    public ExceptionDesk.Change lookAgain(Standing standing) {
        Assessment assessment = desk.assess(DocumentKey.parse(standing.documentKey()));
        standings.put(standing.saying(assessment.fingerprint()));
        return exceptions.follow(standing.caseId(), assessment.blocking());
    }
}
