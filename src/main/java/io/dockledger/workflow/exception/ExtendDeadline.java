package io.dockledger.workflow.exception;

import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InvalidChange;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.CompletedTask;
import io.dockledger.workflow.engine.Processes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The delivery is waited for until another day; only after it, what is missing is an exception again. */
@Component
class ExtendDeadline implements JavaDelegate {

    private final ExceptionDesk desk;
    private final Standings standings;
    private final ChainDesk chains;
    private final RuntimeService engine;

    ExtendDeadline(ExceptionDesk desk, Standings standings, ChainDesk chains, RuntimeService engine) {
        this.desk = desk;
        this.standings = standings;
        this.chains = chains;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Processes.isFollowUp(execution)) {
            throw new InvalidChange("The case of the order has ended and waits for nothing any more. "
                    + "Close the order short, or correct its receipt.");
        }
        CaseException exception = desk.subject(execution);
        CompletedTask task = CompletedTask.current();
        LocalDate until = task.day(ResolveMatchException.Fields.NEW_DEADLINE);
        String order = exception.finding().documentKey();
        standings.put(standings.of(order).orElseThrow().withPatienceOver(false));
        chains.changed(DocumentKey.parse(order));
        engine.setVariable(
                exception.caseId(),
                Processes.DELIVERY_DEADLINE,
                Date.from(until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
        desk.decide(
                exception,
                ResolveMatchException.Outcomes.KEEP_WAITING,
                task.person(),
                task.reason(),
                ExceptionStatus.RESOLVED);
    }
}
