package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseException;
import io.dockledger.disputes.Disputes;
import io.dockledger.workflow.exception.SettledOtherwise;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends a dispute that the supplier did not answer. */
@Component
class EndDispute implements SettledOtherwise {

    private final Disputes disputes;
    private final DisputeNotes notes;
    private final Clock clock;

    EndDispute(Disputes disputes, DisputeNotes notes, Clock clock) {
        this.disputes = disputes;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void settled(CaseException exception) {
        of(exception, "settled");
    }

    void of(CaseException exception, String outcome) {
        disputes.openAbout(exception.id()).ifPresent(dispute -> {
            disputes.ended(dispute.id(), outcome, clock.instant());
            notes.ended(dispute, outcome);
        });
    }
}
