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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Orders: released, changed, cancelled, closed short. */
@Component
class OrderEvents extends OrderHandler<PurchaseOrder> {

    OrderEvents(Register register, Reports reports) {
        super(register, reports, PurchaseOrder.class);
    }

    @Override
    public Set<Class<? extends Canonical>> handles() {
        return Set.of(PurchaseOrder.class, OrderChanged.class, OrderCancelled.class, OrderClosed.class);
    }

    @Override
    Outcome released(Register register, BusinessEvent event, PurchaseOrder order) {
        return register.open(event, order, ReceiveToPay.PROCESS, ReceiveToPay.Variables.ORDER_KEY);
    }

    @Override
    Change<PurchaseOrder> change(PurchaseOrder before, Canonical data) {
        if (data instanceof PurchaseOrder again) {
            return changed(before, again);
        }
        if (data instanceof OrderChanged change) {
            return changed(before, change.content());
        }
        if (data instanceof OrderCancelled cancelled) {
            return new Change<>(
                    before.cancelled(cancelled.reason()),
                    ReceiveToPay.Messages.ORDER_CANCELLED,
                    MilestoneNames.ORDER_CANCELLED);
        }
        return new Change<>(
                before.closed(((OrderClosed) data).reason()),
                ReceiveToPay.Messages.ORDER_CLOSED,
                MilestoneNames.ORDER_CLOSED_SHORT);
    }

    private static Change<PurchaseOrder> changed(PurchaseOrder before, PurchaseOrder content) {
        return new Change<>(before.changed(content), ReceiveToPay.Messages.ORDER_CHANGED, MilestoneNames.ORDER_CHANGED);
    }
}
