package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyGuard;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.DisputeChanged;
import io.dockledger.disputes.DisputeClosed;
import io.dockledger.disputes.DisputeCourse;
import io.dockledger.disputes.Disputes;
import io.dockledger.documents.DocumentKey;
import io.dockledger.workflow.engine.Signals;
import io.dockledger.workflow.following.ChainCommands;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the case go on with the supplier's answer: one transaction with its evidence and all that follows on the chain. */
@Component
class EngineDisputes implements DisputeCourse {

    private static final String DUTY = "answer-dispute";

    private final Disputes disputes;
    private final CaseBook cases;
    private final ChainCommands chains;
    private final Signals signals;
    private final DutyGuard duties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EngineDisputes(
            Disputes disputes,
            CaseBook cases,
            ChainCommands chains,
            Signals signals,
            DutyGuard duties,
            TransactionTemplate transaction,
            Clock clock) {
        this.disputes = disputes;
        this.cases = cases;
        this.chains = chains;
        this.signals = signals;
        this.duties = duties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void answered(Dispute dispute, DisputeAnswer answer) {
        transaction.executeWithoutResult(status -> {
            CaseOpened subject = cases.find(dispute.caseId()).orElseThrow(DisputeClosed::new);
            Set<DocumentKey> keys =
                    subject.chains().stream().map(DocumentKey::parse).collect(Collectors.toSet());
            chains.run(dispute.actor(), keys, () -> goOn(dispute, answer, subject));
        });
    }

    private RuntimeException notTaken(Dispute dispute) {
        return disputes.find(dispute.id())
                .filter(Dispute::isOpen)
                .<RuntimeException>map(DisputeChanged::new)
                .orElseGet(DisputeClosed::new);
    }

    /** Within the lock, where the dispute stands as it will be answered. */
    private void goOn(Dispute dispute, DisputeAnswer answer, CaseOpened subject) {
        Instant now = clock.instant();
        if (!disputes.answered(dispute.id(), answer, now)) {
            throw notTaken(dispute);
        }
        String process = disputes.find(dispute.id()).orElseThrow().processId();
        subject.chains()
                .forEach(chain -> duties.record(new DutyAct(
                        chain,
                        dispute.actor(),
                        DUTY,
                        now,
                        "dispute about " + dispute.subject().document(),
                        dispute.caseId(),
                        dispute.id().toString())));
        Map<String, Object> given =
                Map.of(SupplierDispute.Variables.ANSWERED_DISPUTE, dispute.id().toString());
        if (!signals.send(process, SupplierDispute.Messages.SUPPLIER_ANSWERED, given)) {
            throw new DisputeClosed();
        }
    }
}
