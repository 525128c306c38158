package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.FulfilmentChange.GoodsPacked;
import io.dockledger.documents.FulfilmentChange.GoodsPicked;
import io.dockledger.documents.FulfilmentChange.GoodsPrepared;
import io.dockledger.documents.FulfilmentChange.SalesOrderCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderChanged;
import io.dockledger.documents.FulfilmentChange.SalesOrderClosed;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SalesOrder;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.fulfilment.OrderToRevenue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sales orders: released, changed, picked, packed, closed short, cancelled. */
@Component
class SalesOrderEvents implements EventHandler {

    private final Register register;
    private final Reports reports;
    private final ReferenceData reference;

    SalesOrderEvents(Register register, Reports reports, ReferenceData reference) {
        this.register = register;
        this.reports = reports;
        this.reference = reference;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(
                SalesOrder.class,
                SalesOrderChanged.class,
                SalesOrderCancelled.class,
                SalesOrderClosed.class,
                GoodsPicked.class,
                GoodsPacked.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        Optional<SalesOrder> known = register.known(data.key(), SalesOrder.class);
        if (data instanceof SalesOrder order) {
            return known.map(before -> changed(event, before, new SalesOrderChanged(order)))
                    .orElseGet(() -> released(event, order));
        }
        return known.map(before -> changed(event, before, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome released(BusinessEvent event, SalesOrder order) {
        return register.open(event, order, OrderToRevenue.PROCESS, OrderToRevenue.Variables.ORDER_KEY);
    }

    private Outcome changed(BusinessEvent event, SalesOrder before, Canonical data) {
        if (data instanceof SalesOrderChanged change) {
            return record(
                    event,
                    before,
                    before.changed(change.content()),
                    OrderToRevenue.Messages.ORDER_CHANGED,
                    MilestoneNames.ORDER_CHANGED);
        }
        if (data instanceof SalesOrderCancelled cancelled) {
            return record(
                    event,
                    before,
                    before.cancelled(cancelled.reason()),
                    OrderToRevenue.Messages.ORDER_CANCELLED,
                    MilestoneNames.ORDER_CANCELLED);
        }
        if (data instanceof GoodsPrepared prepared) {
            boolean picked = prepared instanceof GoodsPicked;
            return record(
                    event,
                    before,
                    before.prepared(prepared, reference.unitConversions()),
                    picked ? OrderToRevenue.Messages.GOODS_PICKED : OrderToRevenue.Messages.GOODS_PACKED,
                    picked ? MilestoneNames.GOODS_PICKED : MilestoneNames.GOODS_PACKED);
        }
        return record(
                event,
                before,
                before.closed(((SalesOrderClosed) data).reason()),
                OrderToRevenue.Messages.ORDER_CLOSED,
                MilestoneNames.ORDER_CLOSED_SHORT);
    }

    private Outcome record(BusinessEvent event, SalesOrder before, SalesOrder after, String message, String milestone) {
        return register.amend(event, before, after, () -> reports.report(after.key(), message, milestone, Map.of()));
    }
}
