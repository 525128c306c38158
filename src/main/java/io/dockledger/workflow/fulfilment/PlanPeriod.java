package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.SalesOrder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the end of the month that the case is in, and after it of the next one. */
@Component
class PlanPeriod implements JavaDelegate {

    private final FulfilmentStep step;
    private final Deadlines deadlines;

    PlanPeriod(FulfilmentStep step, Deadlines deadlines) {
        this.step = step;
        this.deadlines = deadlines;
    }

    /** What was closed before the order was known stays closed. */
    private LocalDate first(SalesOrder order) {
        LocalDate today = deadlines.today();
        return order.issuedOn().isAfter(today) ? order.issuedOn() : today;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object last = execution.getVariable(OrderToRevenue.Variables.PERIOD_END);
        LocalDate within = last == null
                ? first(step.order(execution))
                : LocalDate.parse((String) last).plusDays(1);
        LocalDate end = within.with(TemporalAdjusters.lastDayOfMonth());
        Map<String, Object> period = new HashMap<>();
        period.put(OrderToRevenue.Variables.PERIOD_END, end.toString());
        period.put(
                OrderToRevenue.Variables.PERIOD_ENDS_AT,
                Date.from(end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
        period.put(OrderToRevenue.Variables.PERIOD_MONTH, end.getMonthValue());
        period.put(
                OrderToRevenue.Variables.SITE,
                Objects.requireNonNullElse(step.order(execution).site(), ""));
        execution.setVariables(period);
    }
}
