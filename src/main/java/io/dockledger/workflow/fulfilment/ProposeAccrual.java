package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.SalesOrder;
import io.dockledger.fulfilment.CutOff;
import io.dockledger.fulfilment.CutOffLine;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes what has to be accrued at the end of a period, if it is worth it; what is late brings it up to date. */
@Component
class ProposeAccrual implements JavaDelegate {

    private final FulfilmentStep step;
    private final FulfilmentDesk desk;
    private final ChainDesk chains;
    private final Standings standings;
    private final BaseAmounts amounts;

    ProposeAccrual(
            FulfilmentStep step, FulfilmentDesk desk, ChainDesk chains, Standings standings, BaseAmounts amounts) {
        this.step = step;
        this.desk = desk;
        this.chains = chains;
        this.standings = standings;
        this.amounts = amounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SalesOrder order = step.order(execution);
        LocalDate end = LocalDate.parse((String) execution.getVariable(OrderToRevenue.Variables.PERIOD_END));
        DocumentKey key = key(order, end);
        List<CutOffLine> lines = desk.cutOff(order.key(), end);
        boolean needed = isWorth(lines, end, (String) execution.getVariable(OrderToRevenue.Variables.ACCRUE_FROM));
        if (needed) {
            propose(execution, order, key, end, lines);
        } else {
            withdraw(execution, key);
        }
        execution.setTransientVariable(OrderToRevenue.Variables.ACCRUAL_NEEDED, needed);
        execution.setVariable(OrderToRevenue.Variables.ACCRUAL_KEY, key.text());
    }

    /** Of the order's accrual for the period that ends on that day. */
    static DocumentKey key(SalesOrder order, LocalDate end) {
        return DocumentKey.accrual("%s-%d-%02d".formatted(order.number(), end.getYear(), end.getMonthValue()));
    }

    /** What is missing and what is put off do not make up for each other. */
    private boolean isWorth(List<CutOffLine> lines, LocalDate end, String from) {
        BigDecimal size = lines.stream()
                .map(line -> amounts.of(line.amount().abs(), end))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return size.signum() > 0 && size.compareTo(new BigDecimal(from)) >= 0;
    }

    private void propose(
            DelegateExecution execution, SalesOrder order, DocumentKey key, LocalDate end, List<CutOffLine> lines) {
        Money total = CutOff.total(order.currency(), lines);
        standings.put(Standing.fresh(key.text(), step.caseId(execution)));
        step.record(
                execution,
                new Accrual(
                        key.reference(),
                        order.number(),
                        order.customer(),
                        order.site(),
                        order.currency(),
                        end,
                        ProposedLines.ofAccrual(lines),
                        total.amount(),
                        LedgerStatus.PROPOSED,
                        null,
                        null,
                        null));
    }

    private void withdraw(DelegateExecution execution, DocumentKey key) {
        Optional<Accrual> before =
                chains.find(key).map(RecordedDocument::document).map(Accrual.class::cast);
        before.filter(accrual -> accrual.status() == LedgerStatus.PROPOSED).ifPresent(accrual -> {
            step.record(execution, accrual.became(LedgerStatus.WITHDRAWN, "Nothing is left to accrue."));
            standings.put(standings.of(key.text()).orElseThrow().at(Stage.VOID));
        });
    }
}
