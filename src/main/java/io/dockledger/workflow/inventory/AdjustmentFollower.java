package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKind;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.following.Follower;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the case of an adjustment that it is not what it was when it was judged. */
@Component
class AdjustmentFollower implements Follower {

    private final AdjustmentDesk desk;

    AdjustmentFollower(AdjustmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public DocumentKind follows() {
        return DocumentKind.INVENTORY_ADJUSTMENT;
    }

    @Override
    public Optional<String> news(Standing standing) {
        return !standing.stage().isEnded() && desk.hasNews(standing)
                ? Optional.of(AdjustInventory.Messages.ADJUSTMENT_NEWS)
                : Optional.empty();
    }

    /** What comes after the end begins a case of its own, with whoever recorded it. */
    @Override
    public ExceptionDesk.Change lookAgain(Standing standing) {
        return ExceptionDesk.Change.NONE;
    }
}
