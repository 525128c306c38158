package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.Revenue;
import io.dockledger.documents.SalesOrder;
import io.dockledger.fulfilment.Earned;
import io.dockledger.fulfilment.Earnings;
import io.dockledger.fulfilment.RevenueLine;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes what is earned as revenue; what was proposed before and nobody confirmed is brought up to date. */
@Component
class ProposeRevenue implements JavaDelegate {

    private final FulfilmentStep step;
    private final FulfilmentDesk desk;
    private final BaseAmounts amounts;

    ProposeRevenue(FulfilmentStep step, FulfilmentDesk desk, BaseAmounts amounts) {
        this.step = step;
        this.desk = desk;
        this.amounts = amounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SalesOrder order = step.order(execution);
        Earned earned = desk.check(order.key()).earned();
        Money total = Earnings.total(order.currency(), earned.lines());
        LocalDate today = LocalDate.ofInstant(Occasion.current().occurredAt(), ZoneOffset.UTC);
        Revenue revenue = proposal(order, earned.lines(), total, earnedOn(order, earned, today));
        step.record(execution, revenue);
        execution.setVariable(
                OrderToRevenue.Variables.REVENUE_KEY, revenue.key().text());
        execution.setTransientVariables(Map.of(
                OrderToRevenue.Variables.SUBJECT,
                OrderToRevenue.Values.REVENUE,
                OrderToRevenue.Variables.AMOUNT,
                amounts.of(total.abs(), today),
                OrderToRevenue.Variables.HAS_OVERRIDE,
                false));
    }

    /** By the papers, however late they come; but what a person put off is not earned before that day. */
    private LocalDate earnedOn(SalesOrder order, Earned earned, LocalDate today) {
        LocalDate byPapers = Objects.requireNonNullElse(earned.on(), today);
        return desk.proposed(order.key()).stream()
                .flatMap(revenue -> Stream.ofNullable(revenue.askAgainOn()))
                .reduce(byPapers, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Revenue proposal(SalesOrder order, List<RevenueLine> earned, Money total, LocalDate earnedOn) {
        RevenuePoints.Point point = desk.point(order.key());
        return new Revenue(
                number(order.key(), order.number()),
                order.number(),
                order.customer(),
                order.site(),
                order.currency(),
                earnedOn,
                "%s (%s)".formatted(point.point().code(), point.source()),
                ProposedLines.ofRevenue(earned),
                total.amount(),
                LedgerStatus.PROPOSED,
                null,
                null,
                null,
                null);
    }

    /** The number of what waits already, or else the next one. */
    private String number(DocumentKey key, String order) {
        List<Revenue> waiting = desk.proposed(key);
        return waiting.isEmpty()
                ? "%s-R%d".formatted(order, desk.facts(key).revenues().size() + 1)
                : waiting.get(0).number();
    }
}
