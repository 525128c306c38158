package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.ReferenceData;
import io.dockledger.inventory.Allowance;
import io.dockledger.inventory.NextStep;
import io.dockledger.inventory.StockJudgement;
import io.dockledger.inventory.Verdict;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.engine.Json;
import io.dockledger.workflow.engine.Processes;
import io.dockledger.workflow.exception.ExceptionDesk;
import io.dockledger.workflow.inventory.AdjustInventory.Variables;
import io.dockledger.workflow.invoice.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the case's exceptions in line with what the rules say of the differences, and says what is to be done next. */
@Component
class JudgeAdjustment implements JavaDelegate {

    private static final Duration SOONEST_END = Duration.ofMinutes(5);

    private final AdjustmentDesk desk;
    private final OpenAdjustments open;
    private final ExceptionDesk exceptions;
    private final CloseAdjustment closing;
    private final ReferenceData reference;
    private final Patience patience;
    private final AdjustmentValues values;
    private final CountersApart counters;
    private final Clock clock;

    JudgeAdjustment(
            AdjustmentDesk desk,
            OpenAdjustments open,
            ExceptionDesk exceptions,
            CloseAdjustment closing,
            ReferenceData reference,
            Patience patience,
            AdjustmentValues values,
            CountersApart counters,
            Clock clock) {
        this.desk = desk;
        this.open = open;
        this.exceptions = exceptions;
        this.closing = closing;
        this.reference = reference;
        this.patience = patience;
        this.values = values;
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DocumentKey key = AdjustmentDesk.key(execution);
        String caseId = Processes.caseId(execution);
        LocalDate openedOn = desk.adjustment(key).openedOn();
        Duration window = Duration.parse((String) execution.getVariable(Variables.BUNDLING_WINDOW));
        StockJudgement judgement = StockJudgement.of(
                desk.facts(key),
                allowance(execution),
                exceptions.accepted(Set.of(caseId)),
                Boolean.TRUE.equals(execution.getVariable(Variables.WINDOW_OVER)));
        keepExceptions(execution, caseId, judgement);
        Standing standing = desk.standing(key).saying(desk.fingerprint(key));
        desk.put(standing);
        if (judgement.next() == NextStep.SETTLE) {
            closing.close(caseId, standing);
        } else {
            open.joinsWithin(key, openedOn, window);
        }
        tell(execution, judgement, endOfWindow(openedOn, window));
    }

    /** However little it is, whoever should not have counted is not believed. */
    private Allowance allowance(DelegateExecution execution) {
        Allowance byTable = new Allowance(
                Verdict.of((String) execution.getVariable(Variables.VERDICT)),
                (String) execution.getVariable(Variables.LIMIT),
                (String) execution.getVariable(Processes.DECISION_SOURCE));
        return byTable.verdict() == Verdict.WITHIN
                ? counters.brokenRule(desk.adjustment(execution))
                        .map(rule -> new Allowance(
                                Verdict.RECOUNT, "%s: %s".formatted(rule.id(), rule.title()), rule.source()))
                        .orElse(byTable)
                : byTable;
    }

    private void keepExceptions(DelegateExecution execution, String caseId, StockJudgement judgement) {
        List<String> ids = exceptions.reconcile(caseId, judgement.blocking());
        List<String> ofLedger = ids.subList(0, judgement.ledger().size());
        if (!ofLedger.isEmpty()) {
            execution.setVariable(Variables.EXCEPTION_IDS, Json.array(ofLedger));
        }
        if (ids.size() > ofLedger.size()) {
            execution.setVariable(Processes.EXCEPTION_ID, ids.get(ids.size() - 1));
        } else {
            execution.removeVariable(Processes.EXCEPTION_ID);
        }
    }

    private void tell(DelegateExecution execution, StockJudgement judgement, Instant joinsUntil) {
        boolean awaitsLedger = judgement.next() == NextStep.AWAIT;
        execution.setTransientVariable(Variables.NEXT_STEP, judgement.next().code());
        execution.setVariable(Variables.RECOUNT_NEEDED, judgement.recount());
        execution.setVariable(Variables.AWAITS_LEDGER, awaitsLedger);
        InventoryAdjustment adjustment = desk.adjustment(execution);
        execution.setVariable(
                Variables.WAIT_DEADLINE,
                awaitsLedger ? ledgerDeadline(execution, adjustment) : Date.from(windowOver(joinsUntil)));
        execution.setTransientVariable(
                Variables.CAUSE,
                Objects.requireNonNullElseGet(adjustment.cause(), () -> MeasureAdjustment.cause(adjustment)));
        execution.setTransientVariable(
                Variables.SKU_FAMILY, Objects.requireNonNullElse(reference.family(adjustment.sku()), ""));
        execution.setTransientVariable(
                Variables.SIGN,
                judgement.toPost().signum() < 0 ? AdjustInventory.Values.LOSS : AdjustInventory.Values.GAIN);
    }

    /** The last day of which anything joins is over. */
    private static Instant endOfWindow(LocalDate openedOn, Duration window) {
        Instant lastDay = OpenAdjustments.beginning(openedOn).plus(window);
        return OpenAdjustments.beginning(
                LocalDate.ofInstant(lastDay, ZoneOffset.UTC).plusDays(1));
    }

    /** What comes late often comes with more of the same, which must not find the case closed a moment before. */
    private Instant windowOver(Instant joinsUntil) {
        Instant soonest = clock.instant().plus(SOONEST_END);
        return joinsUntil.isAfter(soonest) ? joinsUntil : soonest;
    }

    /** From when it was told, however often it is judged meanwhile; or until when somebody agreed to wait. */
    private Date ledgerDeadline(DelegateExecution execution, InventoryAdjustment adjustment) {
        if (execution.getVariable(Variables.LEDGER_DEADLINE) instanceof Date known) {
            return known;
        }
        Date deadline = Date.from(patience.forPosting(Processes.caseId(execution), values.worth(adjustment)));
        execution.setVariable(Variables.LEDGER_DEADLINE, deadline);
        return deadline;
    }
}
