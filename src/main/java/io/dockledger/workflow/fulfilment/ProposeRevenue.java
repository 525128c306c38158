package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.documents.Revenue;
import io.dockledger.documents.SalesOrder;
import io.dockledger.fulfilment.Earned;
import io.dockledger.fulfilment.Earnings;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
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
        Revenue revenue = proposal(order, earned, total, today);
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

    private Revenue proposal(SalesOrder order, Earned earned, Money total, LocalDate today) {
        RevenuePoints.Point point = desk.point(order.key());
        Optional<Revenue> waiting = waiting(order.key(), earned);
        LocalDate putOffUntil = waiting.map(Revenue::askAgainOn).orElse(null);
        return new Revenue(
                waiting.map(Revenue::number).orElseGet(() -> nextNumber(order)),
                order.number(),
                order.customer(),
                order.site(),
                order.currency(),
                earnedOn(earned, today, putOffUntil),
                "%s (%s)".formatted(point.point().code(), point.source()),
                ProposedLines.ofRevenue(earned.lines()),
                total.amount(),
                LedgerStatus.PROPOSED,
                putOffUntil,
                null,
                null,
                null);
    }

    /** By the papers, however late they come; but what a person put off is not earned before that day. */
    private static LocalDate earnedOn(Earned earned, LocalDate today, @Nullable LocalDate putOffUntil) {
        LocalDate byPapers = Objects.requireNonNullElse(earned.on(), today);
        return putOffUntil == null || putOffUntil.isBefore(byPapers) ? byPapers : putOffUntil;
    }

    /** What was proposed before of the same direction: what is put off goes on waiting while other revenue is taken back. */
    private Optional<Revenue> waiting(DocumentKey order, Earned earned) {
        return desk.proposed(order).stream()
                .filter(revenue -> revenue.takesBack() == earned.takesBack())
                .findFirst();
    }

    private String nextNumber(SalesOrder order) {
        return "%s-R%d"
                .formatted(order.number(), desk.facts(order.key()).revenues().size() + 1);
    }
}
