package io.dockledger.workflow.inventory;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseStatus;
import io.dockledger.documents.AdjustmentDecision;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import org.springframework.stereotype.Component;

/** Ends the case: nothing is left to do, and nothing more is to come. */
@Component
class CloseAdjustment {

    private final AdjustmentDesk desk;
    private final OpenAdjustments open;
    private final CaseBook cases;

    CloseAdjustment(AdjustmentDesk desk, OpenAdjustments open, CaseBook cases) {
        this.desk = desk;
        this.open = open;
        this.cases = cases;
    }

    void close(String caseId, Standing standing) {
        DocumentKey key = DocumentKey.parse(standing.documentKey());
        AdjustmentDecision decision = desk.adjustment(key).decision();
        boolean refused = decision != null && !decision.approved();
        desk.put(standing.at(Stage.SETTLED));
        open.closed(key);
        cases.close(
                caseId,
                refused ? CaseStatus.REJECTED : CaseStatus.COMPLETED,
                Occasion.current().occurredAt());
    }
}
