package io.dockledger.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.dockledger.intake.IntakeRefused.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The JSON Schemas (draft 2020-12) of the event types: as they are published, and as they are applied. */
@Component
public class Schemas {

    private static final String BASE = "https://dockledger.io/schemas/";

    /** What the others refer to. */
    private static final String COMMON = "common";

    private static final int MOST_FAULTS = 20;

    private final Map<EventType, Schema> applied = new EnumMap<>(EventType.class);
    private final Map<String, JsonNode> published = new HashMap<>();

    Schemas(ObjectMapper json) {
        JsonNode common = load(json, COMMON);
        Map<String, String> texts = new HashMap<>();
        texts.put(BASE + COMMON, common.toString());
        for (EventType type : EventType.values()) {
            ObjectNode schema = load(json, type.id());
            texts.put(BASE + type.id(), schema.toString());
            // A compound document: whoever fetches one schema has all that it refers to.
            schema.putObject("$defs").set(COMMON, common);
            published.put(type.id(), schema);
        }
        SchemaRegistry registry = registry(texts);
        for (EventType type : EventType.values()) {
            Schema schema = registry.getSchema(SchemaLocation.of(BASE + type.id()));
            schema.initializeValidators();
            applied.put(type, schema);
        }
    }

    /** The schema as a document of its own; empty where there is no such event type. */
    public Optional<JsonNode> published(String type) {
        return Optional.ofNullable(published.get(type));
    }

    /**
     * What is wrong with the data, at most twenty faults; none where it is valid.
     *
     * @param at the JSON pointer of the data within what was sent
     */
    List<Fault> faults(EventType type, JsonNode data, String at) {
        List<Error> errors = schema(type).validate(data);
        if (errors.isEmpty()) {
            return List.of();
        }
        return errors.stream().limit(MOST_FAULTS).map(error -> fault(error, at)).toList();
    }

    private Schema schema(EventType type) {
        Schema schema = applied.get(type);
        if (schema == null) {
            throw new IllegalStateException("Event type %s has no schema.".formatted(type.id()));
        }
        return schema;
    }

    private static Fault fault(Error error, String at) {
        return new Fault(at + error.getInstanceLocation(), error.getMessage());
    }

    private static SchemaRegistry registry(Map<String, String> texts) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .errorMessageKeyword("x-message")
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(texts));
    }

    private static ObjectNode load(ObjectMapper json, String name) {
        try (InputStream file = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("There is no schema schemas/%s.json.".formatted(name));
            }
            return (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
