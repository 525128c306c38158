package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.FulfilmentChange.GoodsPacked;
import io.dockledger.documents.FulfilmentChange.GoodsPicked;
import io.dockledger.documents.FulfilmentChange.GoodsPrepared;
import io.dockledger.documents.FulfilmentChange.SalesOrderCancelled;
import io.dockledger.documents.FulfilmentChange.SalesOrderChanged;
import io.dockledger.documents.FulfilmentChange.SalesOrderClosed;
import io.dockledger.documents.RecordedDocument;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.SalesOrder;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.chain.CaseStarter;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.fulfilment.OrderToRevenue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sales orders: released, changed, picked, packed, closed short, cancelled. */
@Component
class SalesOrderEvents implements EventHandler {

    private final ChainDesk chains;
    private final CaseStarter starter;
    private final Reports reports;
    private final ReferenceData reference;

    SalesOrderEvents(ChainDesk chains, CaseStarter starter, Reports reports, ReferenceData reference) {
        this.chains = chains;
        this.starter = starter;
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
        Optional<SalesOrder> known =
                chains.find(data.key()).map(RecordedDocument::document).map(SalesOrder.class::cast);
        if (data instanceof SalesOrder order) {
            return known.map(before -> changed(event, before, new SalesOrderChanged(order)))
                    .orElseGet(() -> released(event, order));
        }
        return known.map(before -> changed(event, before, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome released(BusinessEvent event, SalesOrder order) {
        Set<DocumentKey> of = chains.record(order, Provenances.of(event));
        starter.start(
                OrderToRevenue.PROCESS,
                order,
                of,
                Map.of(OrderToRevenue.Variables.ORDER_KEY, order.key().text()));
        chains.tie(order, of);
        chains.load(of).values().forEach(chain -> chains.tieWhatIsThere(order, chain));
        return Outcomes.settles(order.key());
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
        if (!after.equals(before)) {
            chains.record(after, Provenances.of(event));
            reports.report(after.key(), message, milestone, Map.of());
        }
        return Outcomes.done();
    }
}
