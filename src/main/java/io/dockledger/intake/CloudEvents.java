package io.dockledger.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads CloudEvents 1.0 in their three content modes into valid arrivals. */
@Component
class CloudEvents {

    static final String STRUCTURED = "application/cloudevents+json";

    private static final NoArgGenerator CORRELATION_IDS = Generators.timeBasedEpochRandomGenerator();

    private final StrictJson json;
    private final Validation validation;
    private final int mostInBatch;

    CloudEvents(IntakeProperties properties, Validation validation) {
        this.json = new StrictJson(properties.maxDepth());
        this.validation = validation;
        this.mostInBatch = properties.maxBatchEvents();
    }

    /** @param correlationId for the event where it carries none itself */
    Arrival structured(byte[] body, @Nullable String correlationId) {
        return arrival(json.read(StrictJson.text(body)), new RawContent(STRUCTURED, body), "", correlationId);
    }

    /** Every event of the batch, in order; the raw content of each is its own part of the body. */
    List<Arrival> batch(byte[] body, @Nullable String correlationId) {
        String text = StrictJson.text(body);
        List<Arrival> arrivals = new ArrayList<>();
        try (JsonParser parser = json.parser(text)) {
            if (StrictJson.nextToken(parser) != JsonToken.START_ARRAY) {
                throw new IntakeRefused(Problem.MALFORMED, "A batch is a JSON array of events.");
            }
            while (StrictJson.nextToken(parser) != JsonToken.END_ARRAY) {
                refuseMore(arrivals.size());
                arrivals.add(element(parser, text, "/" + arrivals.size(), correlationId));
            }
            StrictJson.refuseMore(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrivals;
    }

    /**
     * @param attributes gives the value of an attribute by its name, already decoded
     * @param mediaType of the body
     */
    Arrival binary(
            Function<String, @Nullable String> attributes,
            byte[] body,
            String mediaType,
            @Nullable String correlationId) {
        Envelope envelope = Envelope.of(attributes, name -> "ce-" + name);
        JsonNode data = json.read(StrictJson.text(body));
        return arrival(envelope, data, "", new RawContent(mediaType, body), correlationId);
    }

    private void refuseMore(int soFar) {
        if (soFar == mostInBatch) {
            throw new IntakeRefused(
                    Problem.TOO_LARGE, "A batch may hold at most %d events; send several.".formatted(mostInBatch));
        }
    }

    private Arrival element(JsonParser parser, String text, String at, @Nullable String correlationId)
            throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode event = Objects.requireNonNull(json.next(parser), "A value has begun.");
        int end = (int) parser.currentLocation().getCharOffset();
        byte[] raw = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
        return arrival(event, new RawContent(STRUCTURED, raw), at, correlationId);
    }

    private Arrival arrival(JsonNode event, RawContent raw, String at, @Nullable String correlationId) {
        if (!event.isObject()) {
            throw new IntakeRefused(
                    Problem.INVALID_ENVELOPE,
                    "An event is a JSON object.",
                    List.of(new Fault(at, "must be a JSON object")));
        }
        Envelope envelope = Envelope.of(name -> attribute(event, name, at), name -> at + "/" + name);
        refuseOtherThanJson(event, at);
        return arrival(envelope, event.path("data"), at + "/data", raw, correlationId);
    }

    private static @Nullable String attribute(JsonNode event, String name, String at) {
        JsonNode value = event.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IntakeRefused(
                    Problem.INVALID_ENVELOPE,
                    "%s/%s must be text.".formatted(at, name),
                    List.of(new Fault(at + "/" + name, "must be text")));
        }
        return value.textValue();
    }

    private static void refuseOtherThanJson(JsonNode event, String at) {
        String type = attribute(event, "datacontenttype", at);
        if (type != null && !MediaTypes.isJson(type)) {
            throw new IntakeRefused(
                    Problem.UNSUPPORTED,
                    "The event's data is '%s'; only JSON is taken here.".formatted(type),
                    List.of(new Fault(at + "/datacontenttype", "must be application/json")));
        }
        if (event.has("data_base64")) {
            throw new IntakeRefused(
                    Problem.UNSUPPORTED,
                    "The event's data is base64; send it as JSON in 'data'.",
                    List.of(new Fault(at + "/data_base64", "must be left out")));
        }
    }

    private Arrival arrival(
            Envelope envelope, JsonNode data, String at, RawContent raw, @Nullable String correlationId) {
        JsonNode valid = validation.valid(envelope.type(), data, at);
        return new Arrival(
                envelope.source(),
                envelope.id(),
                envelope.type(),
                envelope.type().businessKey(valid),
                envelope.time(),
                envelope.actor(),
                correlation(envelope, correlationId),
                raw,
                valid.toString(),
                true);
    }

    private static String correlation(Envelope envelope, @Nullable String given) {
        if (envelope.correlationId() != null) {
            return envelope.correlationId();
        }
        return given == null ? newCorrelationId() : given;
    }

    static String newCorrelationId() {
        return CORRELATION_IDS.generate().toString();
    }
}
