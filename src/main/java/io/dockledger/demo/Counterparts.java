package io.dockledger.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.partners.OutboxMessage;
import io.dockledger.partners.OutboxMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ledger, billing and the bank of the demo's company: what they answer to what the product told them. */
@Component
class Counterparts {

    private static final int AT_ONCE = 2_000;

    private final OutboxMessages outbox;
    private final ObjectMapper json;

    Counterparts(OutboxMessages outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * @param events until the last day of the demo; what is told so late that the answer is of tomorrow waits for good
     * @param readTo the last message that was read; empty where there was none ever
     */
    record Answers(List<DemoEvent> events, String readTo) {}

    /** The newest message that there is; empty where there is none. */
    String newest() {
        return outbox.find(new OutboxMessages.Filter(null, null, null, null, null, null), 1).stream()
                .map(message -> message.id().toString())
                .findFirst()
                .orElse("");
    }

    /** To what the current tenant's systems were told after the message, as far as it is read at once. */
    Answers after(String message, Script company) {
        List<DemoEvent> answers = new ArrayList<>();
        String readTo = message;
        for (OutboxMessage told : outbox.after(message.isEmpty() ? null : UUID.fromString(message), AT_ONCE)) {
            readTo = told.id().toString();
            answer(told, company)
                    .filter(event -> !event.time().isAfter(company.calendar.end()))
                    .ifPresent(answers::add);
        }
        return new Answers(answers, readTo);
    }

    private Optional<DemoEvent> answer(OutboxMessage told, Script company) {
        return Reply.to(told.kind()).map(reply -> {
            JsonNode event = read(told);
            Instant at = Instant.parse(event.path("time").asText());
            return reply.event(company, event.path("data"), told.key(), at);
        });
    }

    private JsonNode read(OutboxMessage told) {
        try {
            return json.readTree(told.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The message " + told.key() + " is no JSON.", e);
        }
    }
}
