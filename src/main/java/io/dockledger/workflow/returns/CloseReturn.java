package io.dockledger.workflow.returns;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Processes;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing is left to do for the return: the customer is told how it ended. */
@Component
class CloseReturn implements JavaDelegate {

    private final ReturnStep step;
    private final ReturnDesk desk;
    private final Standings standings;
    private final CaseBook cases;

    CloseReturn(ReturnStep step, ReturnDesk desk, Standings standings, CaseBook cases) {
        this.step = step;
        this.desk = desk;
        this.standings = standings;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = step.key(execution);
        ReturnAuthorisation claim = step.authorisation(execution);
        Money credited = desk.assess(key).due();
        step.tell(
                execution,
                "return.settled",
                "1",
                Map.of(
                        "return", claim.number(),
                        "customer", claim.customer().number(),
                        "resolution", claim.resolution().code(),
                        "amount", credited.amount().toPlainString(),
                        "currency", credited.currency()));
        Standing ended = desk.standing(key).at(Stage.SETTLED);
        standings.put(ended);
        standings.put(ended.saying(desk.assess(key).fingerprint()));
        boolean closed = claim.status() == ReturnAuthorisation.Status.CLOSED;
        cases.close(
                Processes.caseId(execution),
                closed ? CaseStatus.CLOSED_SHORT : CaseStatus.COMPLETED,
                Occasion.current().occurredAt());
    }
}
