package io.dockledger.workflow.dispute;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.Disputes;
import io.dockledger.disputes.Settlement;
import io.dockledger.partners.PartnerContact;
import io.dockledger.partners.PartnerContacts;
import io.dockledger.tasks.FormField;
import io.dockledger.tasks.InvalidForm;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.exception.ExceptionFacts;
import io.dockledger.workflow.exception.ResolveMatchException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the supplier what is wrong, and what is agreed on if it accepts. */
@Component
class AskSupplier implements JavaDelegate {

    private final ExceptionFacts facts;
    private final ExceptionDesk desk;
    private final CaseBook cases;
    private final PartnerContacts contacts;
    private final Disputes disputes;
    private final DisputeSubjects subjects;
    private final DisputeNotes notes;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    AskSupplier(
            ExceptionFacts facts,
            ExceptionDesk desk,
            CaseBook cases,
            PartnerContacts contacts,
            Disputes disputes,
            DisputeSubjects subjects,
            DisputeNotes notes,
            Clock clock) {
        this.facts = facts;
        this.desk = desk;
        this.cases = cases;
        this.contacts = contacts;
        this.disputes = disputes;
        this.subjects = subjects;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseException exception = facts.subject(execution);
        CompletedTask task = CompletedTask.current();
        Settlement settlement = Settlement.of(task.text(ResolveMatchException.Fields.SETTLEMENT));
        if (settlement == Settlement.SHORT_PAYMENT && Processes.isFollowUp(execution)) {
            throw refused(
                    ResolveMatchException.Fields.SETTLEMENT,
                    "The case of the invoice has ended, so nothing of it can be withheld any more. "
                            + "Ask for a credit note.");
        }
        Dispute dispute = new Dispute(
                ids.generate(),
                exception.caseId(),
                exception.id(),
                reachable(exception),
                subjects.of(exception),
                1,
                task.text(ResolveMatchException.Fields.MESSAGE_TO_SUPPLIER),
                settlement,
                task.person(),
                clock.instant(),
                ((Date) execution.getVariable(SupplierDispute.Variables.ANSWER_DEADLINE)).toInstant(),
                execution.getProcessInstanceId(),
                0,
                null,
                null,
                null,
                null);
        disputes.open(dispute);
        notes.opened(dispute);
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.DISPUTE,
                task.person(),
                task.reason(),
                ExceptionStatus.AWAITING_SUPPLIER);
    }

    private String reachable(CaseException exception) {
        String supplier = cases.find(exception.caseId()).orElseThrow().facts().partner();
        if (supplier == null
                || contacts.of(supplier).filter(PartnerContact::isReachable).isEmpty()) {
            throw refused(
                    FormField.OUTCOME,
                    "The supplier %s cannot be reached: neither a mail address nor a webhook is kept among the partners. "
                                    .formatted(supplier)
                            + "Have procurement add one.");
        }
        return supplier;
    }

    private static InvalidForm refused(String field, String why) {
        return new InvalidForm(List.of(new InvalidForm.Fault("/fields/" + field, why)));
    }
}
