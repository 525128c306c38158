package io.dockledger.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages with the transaction that causes them; they are delivered after its commit, at least once. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final CommitBuffer<Queued> queue;
    /** Counts on within a millisecond, so that messages keep the order in which they were queued. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Outbox(JdbcClient jdbc, ObjectMapper json, Clock clock, CommitBuffers buffers) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.queue = buffers.create(CommitBuffers.FACTS, this::write);
    }

    private record Queued(UUID id, Message message, String body) {}

    /** Queues the message when the current transaction commits, unless one with its key was queued before. */
    public void queue(Message message) {
        UUID id = ids.generate();
        queue.add(new Queued(id, message, cloudEvent(id, message)));
    }

    private String cloudEvent(UUID id, Message message) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", "/dockledger/" + Tenancy.require());
        event.put("type", message.kind());
        event.put("subject", message.subject());
        event.put("time", message.occurredAt().toString());
        event.put("datacontenttype", "application/json");
        event.put("correlationid", message.correlationId());
        event.put("data", message.data());
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of %s cannot be written as JSON.".formatted(message.key()), e);
        }
    }

    private void write(List<Queued> messages) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into outbox (id, kind, key, body, due_at, created_at, correlation_id, case_id)
                        select id, kind, key, body, :now::timestamptz, :now::timestamptz, correlation_id, case_id
                        from unnest(:id::uuid[], :kind::text[], :key::text[], :body::json[], :correlation::text[],
                            :case::text[]) as queued (id, kind, key, body, correlation_id, case_id)
                        on conflict (tenant_id, key) do nothing
                        """)
                .param("now", now.toString())
                .param("id", texts(messages, queued -> queued.id().toString()))
                .param("kind", texts(messages, queued -> queued.message().kind()))
                .param("key", texts(messages, queued -> queued.message().key()))
                .param("body", texts(messages, Queued::body))
                .param("correlation", texts(messages, queued -> queued.message().correlationId()))
                .param("case", texts(messages, queued -> queued.message().caseId()))
                .update();
    }

    private static String[] texts(List<Queued> messages, Function<Queued, String> column) {
        return messages.stream().map(column).toArray(String[]::new);
    }
}
