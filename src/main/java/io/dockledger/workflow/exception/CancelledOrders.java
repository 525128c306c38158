package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.matching.Variance;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the case of an order that is cancelled: what was wrong with it no longer matters, but goods that moved do. */
@Component
public class CancelledOrders {

    private final ExceptionDesk exceptions;
    private final Standings standings;
    private final CaseBook cases;

    CancelledOrders(ExceptionDesk exceptions, Standings standings, CaseBook cases) {
        this.exceptions = exceptions;
        this.standings = standings;
        this.cases = cases;
    }

    /**
     * @param blocking what still needs a decision
     * @param fingerprint of what was found, by which news of the same are known
     * @return the exceptions that are open, by which the order is not void yet
     */
    public List<String> end(String caseId, DocumentKey order, List<Variance> blocking, String fingerprint) {
        List<String> open = exceptions.reconcile(caseId, blocking);
        Standing standing = standings.of(order.text()).orElseThrow().saying(fingerprint);
        standings.put(open.isEmpty() ? standing.at(Stage.VOID) : standing);
        cases.close(caseId, CaseStatus.CANCELLED, Occasion.current().occurredAt());
        return open;
    }
}
