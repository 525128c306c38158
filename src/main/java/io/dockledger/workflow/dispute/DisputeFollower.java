package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseException;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeSubject;
import io.dockledger.disputes.Disputes;
import io.dockledger.workflow.exception.AwaitedAnswer;
import org.springframework.stereotype.Component;

/** Ends a dispute whose exception is gone, and tells the supplier where it is about something else than before. */
@Component
class DisputeFollower implements AwaitedAnswer {

    private static final String SETTLED = "settled";

    private final Disputes disputes;
    private final DisputeSubjects subjects;
    private final DisputeNotes notes;
    private final EndDispute end;

    DisputeFollower(Disputes disputes, DisputeSubjects subjects, DisputeNotes notes, EndDispute end) {
        this.disputes = disputes;
        this.subjects = subjects;
        this.notes = notes;
        this.end = end;
    }

    @Override
    public void settled(CaseException exception) {
        end.of(exception, SETTLED);
    }

    @Override
    public void matchedAgain(CaseException exception) {
        DisputeSubject subject = subjects.of(exception);
        disputes.openAbout(exception.id())
                .filter(dispute -> !dispute.subject().equals(subject))
                .ifPresent(dispute -> change(dispute, subject));
    }

    private void change(Dispute before, DisputeSubject subject) {
        disputes.changed(before.id(), subject);
        notes.changed(disputes.find(before.id()).orElseThrow(), before.subject());
    }
}
