package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class SignInIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @Test
    void whoSignsInWithBasicIsKnownWithCompanyGroupsAndRights() {
        JsonNode me = get("controller", "/api/v1/me").getBody();

        assertThat(me.at("/id").asText()).isEqualTo("controller");
        assertThat(me.at("/tenant/id").asText()).isEqualTo("harbour");
        assertThat(me.at("/tenant/baseCurrency").asText()).isEqualTo("EUR");
        assertThat(me.at("/groups")).extracting(JsonNode::asText).containsExactly("controllers");
        assertThat(me.at("/rights"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "analytics:read", "cases:read", "evidence:read", "partners:read", "tasks:read", "tasks:write");
        assertThat(me.at("/means").asText()).isEqualTo("basic");
    }

    @Test
    void theSecondCompanyHasItsOwnAccounts() {
        assertThat(get("alpine-clerk", "/api/v1/me").getBody().at("/tenant/id").asText())
                .isEqualTo("alpine");
    }

    @Test
    void withoutCredentialsTheApiAnswersAProblemAndNoRedirect() {
        ResponseEntity<JsonNode> answer =
                api.anonymous().get().uri("/api/v1/me").retrieve().toEntity(JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE)).contains("Bearer realm=\"Dockledger\"");
        assertThat(answer.getBody().at("/type").asText()).isEqualTo("urn:dockledger:problem:not-signed-in");
        assertThat(answer.getBody().at("/instance").asText()).isEqualTo("/api/v1/me");
    }

    @Test
    void withoutASessionAPageLeadsToTheLogIn() {
        ResponseEntity<Void> answer = api.anonymous()
                .get()
                .uri("/tasks")
                .accept(MediaType.TEXT_HTML)
                .retrieve()
                .toBodilessEntity();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic Y2xlcms6d3Jvbmc=", "Basic !", "Basic Y2xlcms=", "Bearer dlk_unknown", "Digest x", ""})
    void wrongCredentialsAreRefusedAndSayNothingOfTheAccount(String header) {
        ResponseEntity<JsonNode> answer = api.anonymous()
                .get()
                .uri("/api/v1/me")
                .header(HttpHeaders.AUTHORIZATION, header)
                .retrieve()
                .toEntity(JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getBody().at("/detail").asText()).doesNotContain("clerk");
    }

    @Test
    void guessingIsSlowedDownAfterAFewFailures() {
        Person person = tenants.person(tenants.fresh(), Groups.AUDITORS);
        List<HttpStatus> statuses = IntStream.range(0, 6)
                .mapToObj(attempt -> withPassword(person.id(), "guess " + attempt))
                .toList();

        assertThat(statuses.subList(0, 5)).containsOnly(HttpStatus.UNAUTHORIZED);
        assertThat(statuses.get(5)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(withPassword(person.id(), person.id()))
                .as("even the right password has to wait")
                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void aLockedAccountCannotSignIn() {
        String tenant = tenants.fresh();
        Person admin = tenants.person(tenant, Groups.ADMINISTRATORS);
        Person person = tenants.person(tenant, Groups.AUDITORS);
        assertThat(get(person.id(), "/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.OK);

        api.as(admin.id())
                .put()
                .uri("/api/v1/accounts/{id}/lock", person.id())
                .body(Map.of("locked", true))
                .retrieve()
                .toBodilessEntity();

        assertThat(get(person.id(), "/api/v1/me").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private HttpStatus withPassword(String account, String password) {
        return HttpStatus.valueOf(api.anonymous()
                .get()
                .uri("/api/v1/me")
                .headers(headers -> headers.setBasicAuth(account, password))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value());
    }

    private ResponseEntity<JsonNode> get(String account, String path) {
        return api.as(account).get().uri(path).retrieve().toEntity(JsonNode.class);
    }
}
