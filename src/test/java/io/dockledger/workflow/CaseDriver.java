package io.dockledger.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.TestTenants;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication;
import io.dockledger.intake.EventApplication.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Applies events to cases directly, as the inbox worker does. */
public final class CaseDriver {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private final EventApplication application;
    private final TestTenants tenants;
    private final ObjectMapper json;
    public final String tenant;

    public CaseDriver(EventApplication application, TestTenants tenants, ObjectMapper json) {
        this.application = application;
        this.tenants = tenants;
        this.json = json;
        this.tenant = tenants.fresh();
    }

    public Outcome apply(String type, String data) {
        return apply(type, data, null);
    }

    public Outcome apply(String type, String data, @Nullable String actor) {
        BusinessEvent event = event(type, data, actor);
        return tenants.inTransaction(tenant, () -> application.apply(List.of(event)))
                .get(0);
    }

    BusinessEvent event(String type, String data, @Nullable String actor) {
        try {
            return event(type, json.readTree(data.replace('\'', '"')), actor);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + data, e);
        }
    }

    BusinessEvent event(String type, JsonNode data, @Nullable String actor) {
        long id = IDS.incrementAndGet();
        Instant at = Instant.parse("2026-11-02T08:00:00Z").plusSeconds(id % 86_400);
        return new BusinessEvent(
                id,
                "erp",
                "e" + id,
                "io.dockledger." + type + ".v1",
                "key-" + id,
                at,
                at.plusSeconds(5),
                actor,
                "correlation-" + id,
                "hash-" + id,
                data);
    }
}
