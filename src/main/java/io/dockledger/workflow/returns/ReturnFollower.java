package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.following.Follower;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the case of a return what happened to it, and checks it anew after that has ended. */
@Component
class ReturnFollower implements Follower {

    private final ReturnDesk desk;
    private final ExceptionDesk exceptions;
    private final Standings standings;

    ReturnFollower(ReturnDesk desk, ExceptionDesk exceptions, Standings standings) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.standings = standings;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.RETURN_AUTHORISATION;
    }

    @Override
    public Optional<String> news(Standing standing) {
        String now = desk.assess(DocumentKey.parse(standing.documentKey())).fingerprint();
        return now.equals(standing.fingerprint())
                ? Optional.empty()
                : Optional.of(ReturnsToCredit.Messages.RETURN_NEWS);
    }

    /** Something came late: what is wrong with the return now needs somebody. */
    @Override
    public ExceptionDesk.Change lookAgain(Standing standing) {
        if (!standing.stage().isEnded()) {
            return ExceptionDesk.Change.NONE;
        }
        ReturnAssessment assessment = desk.assess(DocumentKey.parse(standing.documentKey()));
        standings.put(standing.saying(assessment.fingerprint()));
        return exceptions.follow(standing.caseId(), assessment.blocking());
    }
}
