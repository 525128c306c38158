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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages with the transaction that causes them; they are delivered after its commit, at least once. */
@Component
public class Outbox {

    /** Stands in a message for what only its receiver may read. */
    public static final String SECRET = "{secret}";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final PartnerContacts contacts;
    private final CommitBuffer<Queued> queue;
    /** Counts on within a millisecond, so that messages keep the order in which they were queued. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Outbox(JdbcClient jdbc, ObjectMapper json, Clock clock, PartnerContacts contacts, CommitBuffers buffers) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.contacts = contacts;
        this.queue = buffers.create(CommitBuffers.FACTS, this::write);
    }

    /** @param subject of which a partner is told in the order of events; systems are told each message by itself */
    private record Queued(
            UUID id,
            Channel channel,
            @Nullable String partner,
            @Nullable String subject,
            Message message,
            String key,
            String body,
            @Nullable String secret) {}

    /** Queues the message when the current transaction commits, unless one with its key was queued before. */
    public void queue(Message message) {
        UUID id = ids.generate();
        queue.add(new Queued(
                id,
                Channel.SYSTEM,
                null,
                null,
                message,
                message.key(),
                written(message, cloudEvent(id, message)),
                null));
    }

    /**
     * Tells a partner on every way that it can be reached on, each with a message of its own. On each way, what it is told
     * about one subject leaves in the order in which it was queued here; what is dead or discarded keeps nothing waiting.
     *
     * @param letter the same for a person to read
     * @param secret what stands for {@link #SECRET} in both; kept until it is delivered, and shown to nobody here
     * @return the ways; none where the partner has no contact
     */
    public Set<Channel> tell(String partner, Message message, Letter letter, @Nullable String secret) {
        Optional<PartnerContact> contact = contacts.of(partner);
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        if (contact.filter(PartnerContact::hasWebhook).isPresent()) {
            ways.add(Channel.WEBHOOK);
            add(Channel.WEBHOOK, partner, message, payload(message), secret);
        }
        if (contact.map(PartnerContact::mail).isPresent()) {
            ways.add(Channel.MAIL);
            add(Channel.MAIL, partner, message, letter, secret);
        }
        return ways;
    }

    private void add(Channel channel, String partner, Message message, Object body, @Nullable String secret) {
        String key = message.key() + "/" + channel.code();
        queue.add(new Queued(
                ids.generate(), channel, partner, message.subject(), message, key, written(message, body), secret));
    }

    /** As Standard Webhooks propose it. */
    private static Map<String, Object> payload(Message message) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", message.kind());
        payload.put("timestamp", message.occurredAt().toString());
        payload.put("data", message.data());
        return payload;
    }

    private static Map<String, Object> cloudEvent(UUID id, Message message) {
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
        return event;
    }

    private String written(Message message, Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of %s cannot be written as JSON.".formatted(message.key()), e);
        }
    }

    private void write(List<Queued> messages) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into outbox (id, channel, partner, subject, kind, key, body, secret, due_at, created_at, correlation_id,
                            case_id)
                        select id, channel, partner, subject, kind, key, body, secret, :now::timestamptz, :now::timestamptz,
                            correlation_id, case_id
                        from unnest(:id::uuid[], :channel::text[], :partner::text[], :subject::text[], :kind::text[], :key::text[], :body::json[],
                            :secret::text[], :correlation::text[], :case::text[])
                            as queued (id, channel, partner, subject, kind, key, body, secret, correlation_id, case_id)
                        on conflict (tenant_id, key) do nothing
                        """)
                .param("now", now.toString())
                .param("id", texts(messages, queued -> queued.id().toString()))
                .param("kind", texts(messages, queued -> queued.message().kind()))
                .param("channel", texts(messages, queued -> queued.channel().code()))
                .param("partner", texts(messages, Queued::partner))
                .param("subject", texts(messages, Queued::subject))
                .param("secret", texts(messages, Queued::secret))
                .param("key", texts(messages, Queued::key))
                .param("body", texts(messages, Queued::body))
                .param("correlation", texts(messages, queued -> queued.message().correlationId()))
                .param("case", texts(messages, queued -> queued.message().caseId()))
                .update();
    }

    private static @Nullable String[] texts(List<Queued> messages, Function<Queued, @Nullable String> column) {
        return messages.stream().map(column).toArray(String[]::new);
    }
}
