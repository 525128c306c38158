package io.dockledger.workflow.events;

import io.dockledger.cases.MilestoneNames;
import io.dockledger.documents.Canonical;
import io.dockledger.documents.DocumentChange.OrderCancelled;
import io.dockledger.documents.DocumentChange.OrderChanged;
import io.dockledger.documents.DocumentChange.OrderClosed;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.workflow.order.ReceiveToPay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Orders: released, changed, cancelled, closed short. */
@Component
class OrderEvents implements EventHandler {

    private final Register register;
    private final Reports reports;

    OrderEvents(Register register, Reports reports) {
        this.register = register;
        this.reports = reports;
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(PurchaseOrder.class, OrderChanged.class, OrderCancelled.class, OrderClosed.class);
    }

    @Override
    public Outcome apply(BusinessEvent event, Canonical data) {
        Optional<PurchaseOrder> known = register.known(data.key(), PurchaseOrder.class);
        if (data instanceof PurchaseOrder order) {
            return known.map(before -> releasedAgain(event, before, order)).orElseGet(() -> released(event, order));
        }
        return known.map(before -> changed(event, before, data)).orElseGet(() -> Outcomes.waitsFor(data.key()));
    }

    private Outcome released(BusinessEvent event, PurchaseOrder order) {
        return register.open(event, order, ReceiveToPay.PROCESS, ReceiveToPay.Variables.ORDER_KEY);
    }

    /** A second release is a change where it says something else, and nothing where it does not. */
    private Outcome releasedAgain(BusinessEvent event, PurchaseOrder before, PurchaseOrder order) {
        return before.changed(order).equals(before) ? Outcomes.done() : changed(event, before, new OrderChanged(order));
    }

    private Outcome changed(BusinessEvent event, PurchaseOrder before, Canonical data) {
        if (data instanceof OrderChanged change) {
            return record(
                    event,
                    before,
                    before.changed(change.content()),
                    ReceiveToPay.Messages.ORDER_CHANGED,
                    MilestoneNames.ORDER_CHANGED);
        }
        if (data instanceof OrderCancelled cancelled) {
            return record(
                    event,
                    before,
                    before.cancelled(cancelled.reason()),
                    ReceiveToPay.Messages.ORDER_CANCELLED,
                    MilestoneNames.ORDER_CANCELLED);
        }
        return record(
                event,
                before,
                before.closed(((OrderClosed) data).reason()),
                ReceiveToPay.Messages.ORDER_CLOSED,
                MilestoneNames.ORDER_CLOSED_SHORT);
    }

    private Outcome record(
            BusinessEvent event, PurchaseOrder before, PurchaseOrder after, String message, String milestone) {
        return register.amend(event, before, after, () -> reports.report(after.key(), message, milestone, Map.of()));
    }
}
