package io.dockledger.workflow.dispute;

import io.dockledger.disputes.Disputes;
import io.dockledger.workflow.exception.ExceptionFacts;
import java.time.Clock;
import java.util.Date;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the supplier, and sets when it is reminded again. */
@Component
class RemindSupplier implements JavaDelegate {

    private final ExceptionFacts facts;
    private final Disputes disputes;
    private final DisputeNotes notes;
    private final Clock clock;

    RemindSupplier(ExceptionFacts facts, Disputes disputes, DisputeNotes notes, Clock clock) {
        this.facts = facts;
        this.disputes = disputes;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputes.openAbout(facts.subject(execution).id()).ifPresent(dispute -> {
            notes.reminded(dispute);
            disputes.reminded(dispute.id());
        });
        execution.setVariable(
                SupplierDispute.Variables.ANSWER_REMIND_AT,
                Date.from(clock.instant()
                        .plus(PlanAnswer.duration(execution, SupplierDispute.Variables.ANSWER_REMIND_AFTER))));
    }
}
