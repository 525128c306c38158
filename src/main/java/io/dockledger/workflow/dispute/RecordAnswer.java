package io.dockledger.workflow.dispute;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.Disputes;
import io.dockledger.disputes.Settlement;
import java.util.Objects;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the supplier said, and says what follows from it. */
@Component
class RecordAnswer implements JavaDelegate {

    private final Disputes disputes;
    private final DisputeNotes notes;

    RecordAnswer(Disputes disputes, DisputeNotes notes) {
        this.disputes = disputes;
        this.notes = notes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = (String) execution.getVariable(SupplierDispute.Variables.ANSWERED_DISPUTE);
        Dispute dispute = disputes.find(UUID.fromString(id)).orElseThrow();
        DisputeAnswer answer = Objects.requireNonNull(dispute.answer());
        notes.answered(dispute, answer);
        execution.setVariable(SupplierDispute.Variables.DISPUTE_OUTCOME, outcome(answer, dispute.settlement()));
    }

    private static String outcome(DisputeAnswer answer, Settlement settlement) {
        return switch (answer.choice()) {
            case REJECT -> SupplierDispute.Values.REJECTED;
            case PROPOSE -> SupplierDispute.Values.PROPOSED;
            case ACCEPT ->
                settlement == Settlement.CREDIT_NOTE
                        ? SupplierDispute.Values.CREDIT_NOTE_AGREED
                        : SupplierDispute.Values.SHORT_PAY_AGREED;
        };
    }
}
