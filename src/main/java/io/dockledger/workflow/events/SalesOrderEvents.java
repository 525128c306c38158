package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.FulfilmentChange.GoodsPacked;
import io.dockledger.documents.FulfilmentChange.GoodsPicked;
import io.dockledger.documents.FulfilmentChange.GoodsPrepared;
import io.dockledger.documents.FulfilmentChange.SalesOrderCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderChanged;
import io.dockledger.documents.FulfilmentChange.SalesOrderClosed;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.documents.SalesOrder;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.fulfilment.OrderToRevenue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sales orders: released, changed, picked, packed, closed short, cancelled. */
@Component
class SalesOrderEvents extends OrderHandler<SalesOrder> {

    private final ChainDesk chains;
    private final Reports reports;
    private final ReferenceData reference;

    SalesOrderEvents(Register register, ChainDesk chains, Reports reports, ReferenceData reference) {
        super(register, reports, SalesOrder.class);
        this.chains = chains;
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
    Outcome released(Register register, BusinessEvent event, SalesOrder order) {
        Outcome opened = register.open(event, order, OrderToRevenue.PROCESS, OrderToRevenue.Variables.ORDER_KEY);
        chains.load(Set.of(order.key())).values().stream()
                .flatMap(chain -> chain.documents().stream())
                .map(RecordedDocument::document)
                .filter(SalesInvoice.class::isInstance)
                .forEach(invoice -> reports.reached(
                        order.key(),
                        MilestoneNames.CUSTOMER_INVOICED,
                        invoice.key().text()));
        return opened;
    }

    @Override
    Change<SalesOrder> change(SalesOrder before, Canonical data) {
        if (data instanceof SalesOrder again) {
            return changed(before, again);
        }
        if (data instanceof SalesOrderChanged change) {
            return changed(before, change.content());
        }
        if (data instanceof GoodsPrepared prepared) {
            return prepared(before, prepared);
        }
        if (data instanceof SalesOrderCancelled cancelled) {
            return new Change<>(
                    before.cancelled(cancelled.reason()),
                    OrderToRevenue.Messages.ORDER_CANCELLED,
                    MilestoneNames.ORDER_CANCELLED);
        }
        return new Change<>(
                before.closed(((SalesOrderClosed) data).reason()),
                OrderToRevenue.Messages.ORDER_CLOSED,
                MilestoneNames.ORDER_CLOSED_SHORT);
    }

    private static Change<SalesOrder> changed(SalesOrder before, SalesOrder content) {
        return new Change<>(
                before.changed(content), OrderToRevenue.Messages.ORDER_CHANGED, MilestoneNames.ORDER_CHANGED);
    }

    private Change<SalesOrder> prepared(SalesOrder before, GoodsPrepared prepared) {
        SalesOrder after = before.prepared(prepared, reference.unitConversions());
        return prepared instanceof GoodsPicked
                ? new Change<>(after, OrderToRevenue.Messages.GOODS_PICKED, MilestoneNames.GOODS_PICKED)
                : new Change<>(after, OrderToRevenue.Messages.GOODS_PACKED, MilestoneNames.GOODS_PACKED);
    }
}
