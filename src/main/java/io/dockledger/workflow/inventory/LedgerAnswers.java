package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentChange.AdjustmentPosted;
import io.dockledger.documents.DocumentChange.AdjustmentReversed;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.Provenance;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the ledger says of the adjustments that it was told to post, whether their cases have ended or not. */
@Component
public class LedgerAnswers {

    private final ChainDesk chains;
    private final Standings standings;
    private final StockTaking taking;

    LedgerAnswers(ChainDesk chains, Standings standings, StockTaking taking) {
        this.chains = chains;
        this.standings = standings;
        this.taking = taking;
    }

    /** Whether that was news, and all that the ledger was told is posted now. */
    public boolean posted(AdjustmentPosted posting, Provenance provenance) {
        InventoryAdjustment before = adjustment(posting.key());
        InventoryAdjustment after = before.posted(posting);
        if (after.equals(before)) {
            return false;
        }
        keep(after, provenance);
        return after.posted().compareTo(after.left()) == 0;
    }

    /** Whether that was news. */
    public boolean reversed(AdjustmentReversed reversal, Provenance provenance) {
        LocalDate today = LocalDate.ofInstant(Occasion.current().occurredAt(), ZoneOffset.UTC);
        InventoryAdjustment before = adjustment(reversal.key());
        InventoryAdjustment after = before.reversed(reversal, Objects.requireNonNullElse(reversal.reversedOn(), today));
        if (after.equals(before)) {
            return false;
        }
        keep(after, provenance);
        return true;
    }

    private InventoryAdjustment adjustment(DocumentKey key) {
        return (InventoryAdjustment) chains.find(key).orElseThrow().document();
    }

    /** Where the case has ended, what has to be looked at now begins another one, in which nothing more joins. */
    private void keep(InventoryAdjustment after, Provenance provenance) {
        var of = chains.record(after, provenance);
        boolean ended = standings
                .of(after.key().text())
                .map(Standing::stage)
                .filter(stage -> stage.isEnded())
                .isPresent();
        if (ended && !after.state().equals(InventoryAdjustment.POSTED)) {
            taking.start(after, of, true);
        }
    }
}
