package io.dockledger.workflow.order;

import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import org.springframework.stereotype.Component;

/** Checks an order anew whose case has ended, because something came late: what is wrong with it now needs somebody. */
@Component
public class EndedOrder {

    private final OrderDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;

    EndedOrder(OrderDesk desk, ExceptionDesk exceptions, Standings standings) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
    }

    public ExceptionDesk.Change checkAgain(Standing standing) {
        Assessment assessment = desk.assess(DocumentKey.parse(standing.documentKey()));
        standings.put(standing.saying(assessment.fingerprint()));
        return exceptions.follow(standing.caseId(), assessment.blocking());
    }
}
