package io.dockledger.workflow.events;

import static java.util.Map.entry;

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
    private static final Map<EventType, String> BY_TYPE = Map.ofEntries(
            entry(EventType.PURCHASE_ORDER_RELEASED, "create-order"),
            entry(EventType.PURCHASE_ORDER_CHANGED, "change-order"),
            entry(EventType.PURCHASE_ORDER_CANCELLED, "change-order"),
            entry(EventType.PURCHASE_ORDER_CLOSED, "close-order"),
            entry(EventType.GOODS_RECEIPT_POSTED, "receive-goods"),
            entry(EventType.GOODS_RECEIPT_REVERSED, "correct-receipt"),
            entry(EventType.QUALITY_INSPECTED, "inspect-goods"),
            entry(EventType.INVOICE_RECEIVED, "enter-invoice"),
            entry(EventType.CREDIT_NOTE_RECEIVED, "enter-credit-note"),
            entry(EventType.PAYMENT_EXECUTED, "execute-payment"),
            entry(EventType.SALES_ORDER_RELEASED, "create-sales-order"),
            entry(EventType.SALES_ORDER_CHANGED, "change-sales-order"),
            entry(EventType.SALES_ORDER_CANCELLED, "change-sales-order"),
            entry(EventType.SALES_ORDER_CLOSED, "change-sales-order"),
            entry(EventType.PICK_COMPLETED, "pick-goods"),
            entry(EventType.PACK_COMPLETED, "pick-goods"),
            entry(EventType.SHIPMENT_DISPATCHED, "confirm-shipment"),
            entry(EventType.SHIPMENT_REVERSED, "confirm-shipment"),
            entry(EventType.DELIVERY_CONFIRMED, "confirm-delivery"),
            entry(EventType.DELIVERY_ACCEPTED, "confirm-delivery"),
            entry(EventType.DELIVERY_REVERSED, "confirm-delivery"),
            entry(EventType.SALES_INVOICE_ISSUED, "enter-sales-invoice"),
            entry(EventType.SALES_INVOICE_CANCELLED, "enter-sales-invoice"),
            entry(EventType.RETURN_REQUESTED, "request-return"),
            entry(EventType.RETURN_RECEIVED, "receive-return"),
            entry(EventType.RETURN_RECEIPT_REVERSED, "correct-receipt"),
            entry(EventType.RETURN_INSPECTED, "inspect-return"),
            entry(EventType.CUSTOMER_CREDIT_ISSUED, "issue-credit"),
            entry(EventType.CUSTOMER_CREDIT_REVERSED, "issue-credit"),
            entry(EventType.DEBIT_NOTE_ISSUED, "enter-credit-note"),
            entry(EventType.INVENTORY_COUNT_POSTED, "count-stock"),
            entry(EventType.INVENTORY_VARIANCE_REPORTED, "report-variance"),
            entry(EventType.INVENTORY_ADJUSTMENT_POSTED, "post-adjustment"),
            entry(EventType.INVENTORY_ADJUSTMENT_REVERSED, "post-adjustment"));

    /** A count that repeats another one is another duty. */
    private static final String RECOUNT = "recount-stock";

    private final DutyGuard guard;

    EventDuties(DutyGuard guard) {
        this.guard = guard;
    }

    /** Remembers what the event's actor did on the chains, where the event names one and it is a duty. */
    void keep(BusinessEvent event, Set<DocumentKey> chains) {
        String actor = event.actor();
        String duty = event.data().hasNonNull("recountOf")
                ? RECOUNT
                : EventType.of(event.type()).map(BY_TYPE::get).orElse(null);
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
