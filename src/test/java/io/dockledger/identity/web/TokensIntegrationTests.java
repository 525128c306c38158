package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@DockledgerTest
class TokensIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    String tenant = "";
    Person person = new Person("", "", "", Set.of());

    @BeforeEach
    void createPerson() {
        tenant = tenants.fresh();
        person = tenants.person(tenant, Groups.INTEGRATION, Groups.AUDITORS);
    }

    @Test
    void aTokenActsAsItsPersonWithinItsScopes() {
        String token = create(Set.of("cases:read", "events:write"));

        JsonNode me = get(api.withToken(token), "/api/v1/me").getBody();

        assertThat(token).startsWith("dlk_").hasSize(47);
        assertThat(me.at("/id").asText()).isEqualTo(person.id());
        assertThat(me.at("/tenant/id").asText()).isEqualTo(tenant);
        assertThat(me.at("/means").asText()).isEqualTo("token");
        assertThat(me.at("/rights")).extracting(JsonNode::asText).containsExactly("cases:read", "events:write");
    }

    @Test
    void whatIsOutsideItsScopesIsRefused() {
        RestClient narrow = api.withToken(create(Set.of("cases:read")));

        assertThat(get(narrow, "/api/v1/evidence").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(api.as(person.id()), "/api/v1/evidence").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void itLosesARightThatItsPersonLoses() {
        String token = create(Set.of("cases:read", "events:write"));
        Person admin = tenants.person(tenant, Groups.ADMINISTRATORS);

        api.as(admin.id())
                .put()
                .uri("/api/v1/accounts/{id}/groups", person.id())
                .body(Map.of("groups", Set.of(Groups.AUDITORS)))
                .retrieve()
                .toBodilessEntity();

        assertThat(get(api.withToken(token), "/api/v1/me").getBody().at("/rights"))
                .extracting(JsonNode::asText)
                .containsExactly("cases:read");
    }

    @Test
    void nobodyMakesATokenForWhatTheyMayNotDo() {
        ResponseEntity<JsonNode> answer =
                post(api.as(person.id()), Map.of("name", "too much", "scopes", Set.of("models:write")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().at("/detail").asText()).contains("[models:write]");
    }

    @Test
    void aTokenCannotMakeTokens() {
        RestClient withToken = api.withToken(create(Set.of("cases:read")));

        assertThat(post(withToken, Map.of("name", "another", "scopes", Set.of("cases:read")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(withToken, "/api/v1/tokens").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = create(Set.of("cases:read"));
        expire();

        assertThat(get(api.withToken(token), "/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTokenExpiresWithinAYear() {
        Instant end = clock.instant().plus(Duration.ofDays(367));

        assertThat(post(api.as(person.id()), Map.of("name", "x", "scopes", Set.of("cases:read"), "expiresAt", end))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        String token = create(Set.of("cases:read"));
        assertThat(get(api.withToken(token), "/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(revoke(api.as(person.id()), onlyToken().at("/id").asText())).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(get(api.withToken(token), "/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() {
        create(Set.of("cases:read"));
        String id = onlyToken().at("/id").asText();
        Person colleague = tenants.person(tenant, Groups.AUDITORS);

        assertThat(revoke(api.as(colleague.id()), id)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(revoke(api.as("auditor"), id)).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theListShowsWhenATokenWasUsedButNeverTheToken() {
        String token = create(Set.of("cases:read"));
        get(api.withToken(token), "/api/v1/me");

        JsonNode item = onlyToken();

        assertThat(item.at("/name").asText()).isEqualTo("test");
        assertThat(item.has("lastUsedAt")).isTrue();
        assertThat(item.has("token")).isFalse();
        assertThat(item.toString()).doesNotContain(token);
    }

    @Test
    void onlyAHashIsStored() {
        String token = create(Set.of("cases:read"));

        List<String> stored = tenants.inTransaction(
                tenant,
                () -> sql.sql("select t::text from api_token t")
                        .query(String.class)
                        .list());

        assertThat(stored).hasSize(1).first().asString().doesNotContain(token.substring(4));
    }

    @Test
    void makingAndRevokingAreEvidence() {
        create(Set.of("cases:read"));
        revoke(api.as(person.id()), onlyToken().at("/id").asText());

        JsonNode evidence = get(api.as(person.id()), "/api/v1/evidence").getBody();

        assertThat(evidence.at("/items"))
                .extracting(entry -> entry.at("/kind").asText())
                .contains("token-created", "token-revoked");
    }

    private String create(Set<String> scopes) {
        JsonNode created = post(api.as(person.id()), Map.of("name", "test", "scopes", scopes))
                .getBody();
        return created.at("/token").asText();
    }

    private static ResponseEntity<JsonNode> post(RestClient client, Map<String, ?> body) {
        return client.post().uri("/api/v1/tokens").body(body).retrieve().toEntity(JsonNode.class);
    }

    private static HttpStatusCode revoke(RestClient client, String id) {
        return client.delete()
                .uri("/api/v1/tokens/{id}", id)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private JsonNode onlyToken() {
        JsonNode items = get(api.as(person.id()), "/api/v1/tokens").getBody().at("/items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void expire() {
        tenants.runInTransaction(
                tenant,
                () -> sql.sql("update api_token set expires_at = now() - interval '1 second'")
                        .update());
    }

    private static ResponseEntity<JsonNode> get(RestClient client, String path) {
        return client.get().uri(path).retrieve().toEntity(JsonNode.class);
    }
}
