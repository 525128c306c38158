package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.Revenue;
import io.dockledger.workflow.engine.CompletedTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the ledger revenue that a person confirmed, or that a rule lets pass. */
@Component
class TellRevenue implements JavaDelegate {

    static final String MESSAGE = "io.dockledger.revenue.confirmed.v1";

    private final FulfilmentStep step;

    TellRevenue(FulfilmentStep step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Revenue revenue = step.document(execution, OrderToRevenue.Variables.REVENUE_KEY, Revenue.class);
        String reason = CompletedTask.ongoing().map(CompletedTask::reason).orElse(null);
        step.record(execution, revenue.became(LedgerStatus.CONFIRMED, reason));
        step.tell("revenue-confirmed", execution, MESSAGE, revenue, data(revenue));
    }

    private static Map<String, Object> data(Revenue revenue) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("revenue", revenue.number());
        data.put("order", revenue.order());
        data.put("customer", revenue.customer().number());
        data.put("point", revenue.point());
        data.put("earnedOn", revenue.earnedOn().toString());
        data.put("amount", revenue.total().toPlainString());
        data.put("currency", revenue.currency());
        data.put("lines", lines(revenue));
        return data;
    }

    private static List<Map<String, String>> lines(Revenue revenue) {
        return revenue.lines().stream()
                .map(line -> Map.of(
                        "line", line.orderLine(),
                        "sku", line.sku(),
                        "quantity", line.quantity().toPlainString(),
                        "unit", line.unit(),
                        "amount", line.amount().toPlainString()))
                .toList();
    }
}
