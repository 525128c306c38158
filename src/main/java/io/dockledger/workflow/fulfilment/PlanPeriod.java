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

/** Plans the end of the month that the case is in, and after it of the next one; papers of the last month begin with that. */
@Component
class PlanPeriod implements JavaDelegate {

    private final FulfilmentStep step;
    private final FulfilmentDesk desk;
    private final Deadlines deadlines;

    PlanPeriod(FulfilmentStep step, FulfilmentDesk desk, Deadlines deadlines) {
        this.step = step;
        this.desk = desk;
        this.deadlines = deadlines;
    }

    /** What was closed before the order was known stays closed, but for the last month where its papers belong there. */
    private LocalDate first(SalesOrder order) {
        LocalDate last = deadlines.lastPeriodEnd();
        if (!desk.cutOff(order.key(), last).isEmpty()) {
            return last;
        }
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
                Date.from(Deadlines.later(end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), deadlines.soon())));
        period.put(OrderToRevenue.Variables.PERIOD_MONTH, end.getMonthValue());
        period.put(
                OrderToRevenue.Variables.SITE,
                Objects.requireNonNullElse(step.order(execution).site(), ""));
        execution.setVariables(period);
    }
}
