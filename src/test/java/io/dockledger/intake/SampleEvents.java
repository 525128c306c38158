package io.dockledger.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Events that are as small as they may be, and how they look on the wire. */
public final class SampleEvents {

    static final String SOURCE = "/erp/north";
    static final Instant OCCURRED_AT = Instant.parse("2026-03-02T08:30:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleEvents() {}

    /** The least data that is valid for the type; its documents have the given number. */
    public static ObjectNode data(EventType type, String number) {
        return object(
                switch (type) {
                    case PURCHASE_ORDER_RELEASED, PURCHASE_ORDER_CHANGED -> """
                            {"number": "%s", "supplier": {"number": "S1"}, "currency": "EUR", "issuedOn": "2026-03-01",
                             "lines": [{"line": "1", "sku": "A", "quantity": "10", "unit": "KGM", "price": "1.50"}]}
                            """;
                    case PURCHASE_ORDER_CANCELLED, PURCHASE_ORDER_CLOSED -> """
                            {"number": "%s"}
                            """;
                    case DESPATCH_ADVICE_RECEIVED -> """
                            {"number": "D1", "order": "%s",
                             "lines": [{"line": "1", "sku": "A", "quantity": "10", "unit": "KGM"}]}
                            """;
                    case GOODS_RECEIPT_POSTED -> """
                            {"number": "R1", "order": "%s", "receivedOn": "2026-03-05",
                             "lines": [{"line": "1", "sku": "A", "quantity": "10", "unit": "KGM"}]}
                            """;
                    case GOODS_RECEIPT_REVERSED -> """
                            {"receipt": "R1", "order": "%s"}
                            """;
                    case QUALITY_INSPECTED -> """
                            {"number": "Q1", "receipt": "R1", "order": "%s",
                             "lines": [{"line": "1", "accepted": "9", "rejected": "1"}]}
                            """;
                    case INVOICE_RECEIVED -> """
                            {"number": "%s", "supplier": {"number": "S1"}, "currency": "EUR", "issuedOn": "2026-03-06",
                             "lines": [{"line": "1", "quantity": "10", "unit": "KGM", "price": "1.50", "amount": "15"}],
                             "total": "15"}
                            """;
                    case INVOICE_CANCELLED -> """
                            {"number": "%s", "supplier": {"number": "S1"}}
                            """;
                    case CREDIT_NOTE_RECEIVED -> """
                            {"number": "C1", "supplier": {"number": "S1"}, "invoice": "%s", "currency": "EUR",
                             "issuedOn": "2026-03-07", "total": "15",
                             "lines": [{"line": "1", "quantity": "10", "unit": "KGM", "amount": "15"}]}
                            """;
                    case PAYMENT_EXECUTED -> """
                            {"number": "P1", "supplier": {"number": "S1"}, "invoice": "%s", "currency": "EUR",
                             "amount": "15", "executedOn": "2026-03-20"}
                            """;
                    case SALES_ORDER_RELEASED, SALES_ORDER_CHANGED -> """
                            {"number": "%s", "customer": {"number": "C1"}, "currency": "EUR", "issuedOn": "2026-03-01",
                             "lines": [{"line": "1", "sku": "A", "quantity": "10", "unit": "KGM", "price": "1.50"}]}
                            """;
                    case SALES_ORDER_CANCELLED, SALES_ORDER_CLOSED, SALES_INVOICE_CANCELLED -> """
                            {"number": "%s"}
                            """;
                    case PICK_COMPLETED, PACK_COMPLETED -> """
                            {"number": "P1", "order": "%s", "lines": [{"line": "1", "quantity": "10"}]}
                            """;
                    case SHIPMENT_DISPATCHED -> """
                            {"number": "%1$s", "shippedOn": "2026-03-05",
                             "lines": [{"line": "1", "order": "%1$s", "sku": "A", "quantity": "10", "unit": "KGM"}]}
                            """;
                    case SHIPMENT_REVERSED -> """
                            {"shipment": "V1", "order": "%s"}
                            """;
                    case DELIVERY_CONFIRMED -> """
                            {"number": "D1", "shipment": "V1", "order": "%s", "deliveredOn": "2026-03-07"}
                            """;
                    case DELIVERY_ACCEPTED -> """
                            {"delivery": "D1", "order": "%s", "acceptedOn": "2026-03-09"}
                            """;
                    case DELIVERY_REVERSED -> """
                            {"delivery": "D1", "order": "%s"}
                            """;
                    case SALES_INVOICE_ISSUED -> """
                            {"number": "%s", "customer": {"number": "C1"}, "currency": "EUR", "issuedOn": "2026-03-06",
                             "lines": [{"line": "1", "quantity": "10", "unit": "KGM", "price": "1.50", "amount": "15"}],
                             "total": "15"}
                            """;
                    case REVENUE_POSTED -> """
                            {"revenue": "N1", "order": "%s", "postedOn": "2026-03-10"}
                            """;
                    case REVENUE_REVERSED -> """
                            {"revenue": "N1", "order": "%s"}
                            """;
                    case ACCRUAL_POSTED -> """
                            {"accrual": "N1", "order": "%s", "postedOn": "2026-03-31"}
                            """;
                    case ACCRUAL_REVERSED -> """
                            {"accrual": "N1", "order": "%s"}
                            """;
                    case INVENTORY_COUNT_POSTED -> """
                            {"number": "C1", "site": "%s", "countedOn": "2026-03-08",
                             "lines": [{"line": "1", "sku": "A", "counted": "9", "unit": "KGM"}]}
                            """;
                    case INVENTORY_VARIANCE_REPORTED -> """
                            {"number": "V1", "site": "%s", "cause": "damage", "reportedOn": "2026-03-08",
                             "lines": [{"line": "1", "sku": "A", "quantity": "-1", "unit": "KGM"}]}
                            """;
                    case INVENTORY_ADJUSTMENT_POSTED -> """
                            {"adjustment": "%s", "number": "L1", "quantity": "-1"}
                            """;
                    case INVENTORY_ADJUSTMENT_REVERSED -> """
                            {"adjustment": "%s", "posting": "L1"}
                            """;
                    case RETURN_REQUESTED -> """
                            {"number": "%s", "customer": {"number": "C1"}, "requestedOn": "2026-03-10",
                             "reason": "damaged", "lines": [{"line": "1", "sku": "A", "quantity": "2", "unit": "KGM"}]}
                            """;
                    case RETURN_CANCELLED -> """
                            {"authorisation": "%s"}
                            """;
                    case RETURN_RECEIVED -> """
                            {"number": "RR1", "authorisation": "%s", "receivedOn": "2026-03-12",
                             "lines": [{"line": "1", "sku": "A", "quantity": "2", "unit": "KGM"}]}
                            """;
                    case RETURN_RECEIPT_REVERSED -> """
                            {"receipt": "RR1", "authorisation": "%s"}
                            """;
                    case RETURN_INSPECTED -> """
                            {"number": "Q1", "receipt": "RR1", "authorisation": "%s",
                             "lines": [{"line": "1", "condition": "damaged"}]}
                            """;
                    case CUSTOMER_CREDIT_ISSUED -> """
                            {"number": "CC1", "authorisation": "%s", "currency": "EUR", "issuedOn": "2026-03-14",
                             "total": "3.00"}
                            """;
                    case CUSTOMER_CREDIT_REVERSED -> """
                            {"number": "CC1", "authorisation": "%s"}
                            """;
                    case VENDOR_RETURN_DISPATCHED -> """
                            {"number": "VR1", "order": "%s", "dispatchedOn": "2026-03-15",
                             "lines": [{"line": "1", "sku": "A", "quantity": "2", "unit": "KGM"}]}
                            """;
                    case DEBIT_NOTE_ISSUED -> """
                            {"number": "DN1", "supplier": {"number": "S1"}, "invoice": "%s", "currency": "EUR",
                             "issuedOn": "2026-03-16", "total": "3.00",
                             "lines": [{"line": "1", "quantity": "2", "unit": "KGM", "amount": "3.00"}]}
                            """;
                },
                number);
    }

    /** The event in structured mode. */
    static ObjectNode event(String id, EventType type, JsonNode data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", SOURCE).put("type", type.id());
        event.put("time", OCCURRED_AT.toString());
        event.set("data", data);
        return event;
    }

    static ObjectNode event(String id, EventType type, String number) {
        return event(id, type, data(type, number));
    }

    /** An arrival as it leaves the reading of formats. */
    static Arrival arrival(String id, EventType type, String number) {
        ObjectNode data = data(type, number);
        byte[] raw = event(id, type, data).toString().getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                SOURCE,
                id,
                type,
                type.businessKey(data),
                OCCURRED_AT,
                "jane",
                "correlation-" + id,
                new RawContent(CloudEvents.STRUCTURED, raw),
                data.toString(),
                true);
    }

    private static ObjectNode object(String text, String number) {
        try {
            return (ObjectNode) JSON.readTree(text.formatted(number));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
