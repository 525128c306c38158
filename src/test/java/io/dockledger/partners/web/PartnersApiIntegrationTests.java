package io.dockledger.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class PartnersApiIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    String tenant;
    String buyer;

    @BeforeEach
    void people() {
        tenant = tenants.fresh();
        buyer = tenants.person(tenant, Groups.PROCUREMENT).id();
    }

    private ResponseEntity<JsonNode> put(String person, String mail, String webhook) {
        return api.as(person)
                .put()
                .uri("/api/v1/partners")
                .body(Map.of("number", "S/1", "name", "Fjord", "mail", mail, "webhook", webhook))
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private JsonNode get(String person, String path) {
        return api.as(person).get().uri("/api/v1/" + path).retrieve().body(JsonNode.class);
    }

    @Test
    void aContactIsKeptAndItsSecretShownOnceOnly() {
        JsonNode kept =
                put(buyer, "sales@fjord.example", "https://93.184.216.34/in").getBody();
        String id = kept.at("/id").asText();
        JsonNode made = api.as(buyer)
                .post()
                .uri("/api/v1/partners/{id}/webhook-secrets", id)
                .retrieve()
                .body(JsonNode.class);
        String secret = made.at("/secret").asText();
        assertThat(secret).startsWith("whsec_");

        JsonNode read = get(buyer, "partners?number=S/1").at("/items/0");
        assertThat(read.at("/mail").asText()).isEqualTo("sales@fjord.example");
        assertThat(read.at("/secrets")).hasSize(1);
        assertThat(read.toString()).doesNotContain(secret);
        JsonNode proved = get(tenants.person(tenant, Groups.AUDITORS).id(), "evidence");
        assertThat(proved.toString())
                .contains("Made a new secret for the webhook of S/1.")
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "mail, not an address, ''",
        "mail, 'a@b.example, c@d.example', ''",
        "mail, 'Fjord <a@b.example>', ''",
        "webhook, '', http://93.184.216.34/in",
        "webhook, '', https://10.0.0.1/in",
        "webhook, '', 'no address'"
    })
    void whatCannotBeUsedIsRefusedWithItsField(String field, String mail, String webhook) {
        ResponseEntity<JsonNode> answer = put(buyer, mail, webhook);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().at("/field").asText()).isEqualTo(field);
    }

    @Test
    void othersLookOnlyAndAnotherCompanySeesNothing() {
        String id = put(buyer, "sales@fjord.example", "").getBody().at("/id").asText();
        String operator = tenants.person(tenant, Groups.OPERATORS).id();
        assertThat(get(operator, "partners").at("/items/0/partner").asText()).isEqualTo("S/1");
        assertThat(put(operator, "", "").getStatusCode().value()).isEqualTo(403);
        String stranger = tenants.person(tenants.fresh(), Groups.PROCUREMENT).id();
        assertThat(get(stranger, "partners").at("/items")).isEmpty();
        assertThat(get(stranger, "partners/" + id).at("/status").asInt()).isEqualTo(404);
    }

    @Test
    void aRemovedContactIsGoneWithItsSecrets() {
        String id = put(buyer, "sales@fjord.example", "").getBody().at("/id").asText();
        api.as(buyer).delete().uri("/api/v1/partners/{id}", id).retrieve().toBodilessEntity();
        assertThat(get(buyer, "partners").at("/items")).isEmpty();
    }
}
