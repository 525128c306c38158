package io.dockledger.workflow.events;

import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyGuard;
import io.dockledger.documents.DocumentKey;
import io.dockledger.intake.BusinessEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The duties that people did in other systems, as far as events name who did them. */
@Component
class EventDuties {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("io.dockledger.purchase-order.released.v1", "create-order"),
            Map.entry("io.dockledger.purchase-order.changed.v1", "change-order"),
            Map.entry("io.dockledger.purchase-order.cancelled.v1", "change-order"),
            Map.entry("io.dockledger.purchase-order.closed.v1", "close-order"),
            Map.entry("io.dockledger.goods-receipt.posted.v1", "receive-goods"),
            Map.entry("io.dockledger.goods-receipt.reversed.v1", "correct-receipt"),
            Map.entry("io.dockledger.quality.inspected.v1", "inspect-goods"),
            Map.entry("io.dockledger.invoice.received.v1", "enter-invoice"),
            Map.entry("io.dockledger.credit-note.received.v1", "enter-credit-note"),
            Map.entry("io.dockledger.payment.executed.v1", "execute-payment"));

    private final DutyGuard guard;

    EventDuties(DutyGuard guard) {
        this.guard = guard;
    }

    /** Remembers what the event's actor did on the chains, where the event names one and it is a duty. */
    void keep(BusinessEvent event, Set<DocumentKey> chains) {
        String actor = event.actor();
        String duty = BY_TYPE.get(event.type());
        if (actor != null && duty != null) {
            chains.forEach(chain -> guard.record(new DutyAct(
                    chain.text(),
                    actor,
                    duty,
                    event.occurredAt(),
                    "event %s of %s".formatted(event.eventId(), event.source()))));
        }
    }
}
