package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.exception.AwaitedUntil;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The case of an adjustment waits for the ledger to post what it was told, or to put right what it posted. */
@Component
class AwaitedPosting implements AwaitedUntil {

    private final AdjustmentDesk desk;
    private final ChainDesk chains;
    private final RuntimeService engine;

    AwaitedPosting(AdjustmentDesk desk, ChainDesk chains, RuntimeService engine) {
        this.desk = desk;
        this.chains = chains;
        this.engine = engine;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.INVENTORY_ADJUSTMENT;
    }

    @Override
    public void waitUntil(String caseId, DocumentKey followed, LocalDate day) {
        desk.put(desk.standing(followed).withPatienceOver(false));
        chains.recordHere(desk.adjustment(followed).expectingCorrection(day));
        engine.setVariable(
                caseId,
                Variables.LEDGER_DEADLINE,
                Date.from(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
