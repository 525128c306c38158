package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseException;
import io.dockledger.disputes.Disputes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends a dispute that the supplier did not answer. */
@Component
class EndDispute {

    private final Disputes disputes;
    private final DisputeNotes notes;
    private final Clock clock;

    EndDispute(Disputes disputes, DisputeNotes notes, Clock clock) {
        this.disputes = disputes;
        this.notes = notes;
        this.clock = clock;
    }

    void of(CaseException exception, String outcome) {
        of(exception, outcome, null);
    }

    /** @param reason why, where a person ends it */
    void of(CaseException exception, String outcome, @Nullable String reason) {
        disputes.openAbout(exception.id()).ifPresent(dispute -> {
            disputes.ended(dispute.id(), outcome, clock.instant());
            notes.ended(dispute, outcome, reason);
        });
    }
}
