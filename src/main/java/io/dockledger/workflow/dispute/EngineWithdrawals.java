package io.dockledger.workflow.dispute;

import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseOpened;
import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyConflict;
import io.dockledger.controls.DutyGuard;
import io.dockledger.controls.Refusals;
import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.Disputes;
import io.dockledger.disputes.NothingToWithdraw;
import io.dockledger.disputes.Withdrawals;
import io.dockledger.documents.DocumentKey;
import io.dockledger.identity.Person;
import io.dockledger.workflow.engine.Signals;
import io.dockledger.workflow.following.ChainCommands;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes disputes back as tasks are completed: with the chains locked, and in one transaction with the check of duties, the
 * evidence and all that follows.
 */
@Component
class EngineWithdrawals implements Withdrawals {

    /** That of the task in which the dispute was begun: both decide on the same variance. */
    private static final String DUTY = "resolve-variance";

    private final Disputes disputes;
    private final CaseBook cases;
    private final ChainCommands chains;
    private final Signals signals;
    private final DutyGuard duties;
    private final Refusals refusals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EngineWithdrawals(
            Disputes disputes,
            CaseBook cases,
            ChainCommands chains,
            Signals signals,
            DutyGuard duties,
            Refusals refusals,
            TransactionTemplate transaction,
            Clock clock) {
        this.disputes = disputes;
        this.cases = cases;
        this.chains = chains;
        this.signals = signals;
        this.duties = duties;
        this.refusals = refusals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Person person, Dispute dispute) {
        return dispute.isOpen() && Boolean.TRUE.equals(transaction.execute(status -> isOwner(person, dispute)));
    }

    private boolean isOwner(Person person, Dispute dispute) {
        return cases.exception(dispute.exceptionId())
                .map(exception -> exception.handling().group())
                .filter(person::isIn)
                .isPresent();
    }

    @Override
    public void withdraw(Person person, Dispute dispute, String reason) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!isOwner(person, dispute)) {
                    throw new AccessDeniedException(
                            "Only the group that owns the exception may take its dispute back.");
                }
                CaseOpened subject = cases.find(dispute.caseId()).orElseThrow(NothingToWithdraw::new);
                Set<DocumentKey> keys =
                        subject.chains().stream().map(DocumentKey::parse).collect(Collectors.toSet());
                chains.run(person.id(), keys, () -> goOn(person, dispute, reason, subject));
            });
        } catch (DutyConflict conflict) {
            String attempt = "take back the dispute about " + dispute.subject().document();
            refusals.keep(conflict, attempt, dispute.caseId(), dispute.id().toString());
            throw conflict;
        }
    }

    private void goOn(Person person, Dispute dispute, String reason, CaseOpened subject) {
        duties.check(person.id(), DUTY, subject.chains());
        Dispute now = disputes.find(dispute.id()).filter(Dispute::isOpen).orElseThrow(NothingToWithdraw::new);
        subject.chains()
                .forEach(chain -> duties.record(new DutyAct(
                        chain,
                        person.id(),
                        DUTY,
                        clock.instant(),
                        "dispute about " + now.subject().document(),
                        now.caseId(),
                        now.id().toString())));
        Map<String, Object> given = Map.of(SupplierDispute.Variables.WITHDRAWAL_REASON, reason);
        if (!signals.send(now.processId(), SupplierDispute.Messages.DISPUTE_WITHDRAWN, given)) {
            throw new NothingToWithdraw();
        }
    }
}
