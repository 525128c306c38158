package io.dockledger.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.intake.EventType;
import io.dockledger.intake.Schemas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What events have to look like. */
@RestController
@RequestMapping("/api/v1/schemas")
@Requires(Rights.SIGNED_IN)
class SchemasApi {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final Schemas schemas;

    SchemasApi(Schemas schemas) {
        this.schemas = schemas;
    }

    record Item(String type, String title, String schema) {}

    @GetMapping
    Map<String, List<Item>> list() {
        return Map.of(
                "items",
                Arrays.stream(EventType.values())
                        .map(type -> new Item(type.id(), title(type.id()), "/api/v1/schemas/" + type.id()))
                        .toList());
    }

    private String title(String type) {
        return schemas.published(type)
                .map(schema -> schema.path("title").asText())
                .orElse("");
    }

    /** The schema with all that it refers to. */
    @GetMapping("/{type}")
    ResponseEntity<JsonNode> find(@PathVariable String type) {
        return schemas.published(type)
                .map(schema -> ResponseEntity.ok().contentType(SCHEMA).body(schema))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no event type '%s'.".formatted(type)));
    }
}
