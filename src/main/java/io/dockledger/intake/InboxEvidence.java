package io.dockledger.intake;

import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is to be proved later about events that did not simply go through. */
@Component
class InboxEvidence {

    private static final String WORKER = "dockledger";

    private final EvidenceLog log;

    InboxEvidence(EvidenceLog log) {
        this.log = log;
    }

    void parked(BusinessEvent event, EventApplication.Outcome.Parked parked, Instant now) {
        Map<String, Object> detail = detail(event);
        detail.put("waitsFor", parked.waitsFor().stream().sorted().toList());
        detail.put("reason", parked.reason());
        append("event-parked", WORKER, event.correlationId(), now, detail);
    }

    void dead(BusinessEvent event, int attempts, String reason, Instant now) {
        Map<String, Object> detail = detail(event);
        detail.put("attempts", attempts);
        detail.put("reason", reason);
        append("event-dead-lettered", WORKER, event.correlationId(), now, detail);
    }

    void retried(InboxRow row, String person, Instant now) {
        Map<String, Object> detail = detail(row);
        detail.put("status", row.status().code());
        append("event-retried", person, row.correlationId(), now, detail);
    }

    void discarded(InboxRow row, String person, String reason, Instant now) {
        Map<String, Object> detail = detail(row);
        detail.put("status", row.status().code());
        detail.put("reason", reason);
        append("event-discarded", person, row.correlationId(), now, detail);
    }

    private void append(String kind, String actor, String correlationId, Instant now, Map<String, Object> detail) {
        log.append(new EvidenceEntry(kind, actor, null, now, correlationId, detail));
    }

    private static Map<String, Object> detail(BusinessEvent event) {
        return detail(event.inboxId(), event.source(), event.eventId(), event.type(), event.businessKey());
    }

    private static Map<String, Object> detail(InboxRow row) {
        return detail(row.id(), row.source(), row.eventId(), row.type(), row.businessKey());
    }

    private static Map<String, Object> detail(long id, String source, String eventId, String type, String businessKey) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("inboxId", id);
        detail.put("source", source);
        detail.put("eventId", eventId);
        detail.put("type", type);
        detail.put("businessKey", businessKey);
        return detail;
    }
}
