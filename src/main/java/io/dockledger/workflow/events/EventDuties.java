package io.dockledger.workflow.events;

import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyGuard;
import io.dockledger.documents.DocumentKey;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventType;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The duties that people did in other systems, as far as events name who did them. */
@Component
class EventDuties {

    /** What is not among these, such as announcing a delivery, is no duty of ours. */
    private static final Map<EventType, String> BY_TYPE = Map.of(
            EventType.PURCHASE_ORDER_RELEASED, "create-order",
            EventType.PURCHASE_ORDER_CHANGED, "change-order",
            EventType.PURCHASE_ORDER_CANCELLED, "change-order",
            EventType.PURCHASE_ORDER_CLOSED, "close-order",
            EventType.GOODS_RECEIPT_POSTED, "receive-goods",
            EventType.GOODS_RECEIPT_REVERSED, "correct-receipt",
            EventType.QUALITY_INSPECTED, "inspect-goods",
            EventType.INVOICE_RECEIVED, "enter-invoice",
            EventType.CREDIT_NOTE_RECEIVED, "enter-credit-note",
            EventType.PAYMENT_EXECUTED, "execute-payment");

    private final DutyGuard guard;

    EventDuties(DutyGuard guard) {
        this.guard = guard;
    }

    /** Remembers what the event's actor did on the chains, where the event names one and it is a duty. */
    void keep(BusinessEvent event, Set<DocumentKey> chains) {
        String actor = event.actor();
        String duty = EventType.of(event.type()).map(BY_TYPE::get).orElse(null);
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
