package io.dockledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SchemasTests {

    private final Schemas schemas = new Schemas(new ObjectMapper());

    @Test
    void everyEventTypeHasASchemaThatCarriesAllItRefersTo() {
        for (EventType type : EventType.values()) {
            assertThat(schemas.published(type.id())).hasValueSatisfying(schema -> {
                assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
                assertThat(schema.at("/$defs/common/$id").asText()).isEqualTo("https://dockledger.io/schemas/common");
            });
        }
    }
}
