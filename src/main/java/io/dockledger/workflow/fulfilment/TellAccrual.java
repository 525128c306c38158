package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.LedgerLine;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.workflow.chain.Stage;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.CompletedTask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the ledger an accrual that a person posts; it is taken back on the first day of the next period. */
@Component
class TellAccrual implements JavaDelegate {

    static final String MESSAGE = "io.dockledger.accrual.confirmed.v1";

    private final FulfilmentStep step;
    private final Standings standings;

    TellAccrual(FulfilmentStep step, Standings standings) {
        this.step = step;
        this.standings = standings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Accrual accrual = step.document(execution, OrderToRevenue.Variables.ACCRUAL_KEY, Accrual.class);
        standings.put(standings.of(accrual.key().text()).orElseThrow().at(Stage.SETTLED));
        step.record(
                execution,
                accrual.became(LedgerStatus.CONFIRMED, CompletedTask.current().reason()));
        step.tell("accrual-confirmed", execution, MESSAGE, accrual, data(accrual));
    }

    private static Map<String, Object> data(Accrual accrual) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("accrual", accrual.number());
        data.put("order", accrual.order());
        data.put("customer", accrual.customer().number());
        data.put("periodEnd", accrual.periodEnd().toString());
        data.put("reversesOn", accrual.periodEnd().plusDays(1).toString());
        data.put("amount", accrual.total().toPlainString());
        data.put("currency", accrual.currency());
        data.put("lines", accrual.lines().stream().map(TellAccrual::line).toList());
        return data;
    }

    private static Map<String, String> line(LedgerLine line) {
        return Map.of(
                "line", line.orderLine(),
                "sku", line.sku(),
                "cause", Objects.requireNonNullElse(line.cause(), ""),
                "quantity", line.quantity().toPlainString(),
                "unit", line.unit(),
                "amount", line.amount().toPlainString());
    }
}
