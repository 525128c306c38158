package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.identity.Groups;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Who may do what to a task over HTTP, as a person and by a token. */
@DockledgerTest
class TasksApiAccessIntegrationTests extends WorkListOverHttp {

    @Test
    void anAuditorsTokenShowsTheTasksOfOthersOnlyWithTheScopeForThat() {
        String auditor = person(Groups.AUDITORS);
        RestClient narrow = api.withToken(token(auditor, "tasks:read"));
        RestClient wide = api.withToken(token(auditor, "tasks:read", "tasks:read-all"));

        assertThat(tasks(narrow, "").getBody().get("items")).isEmpty();
        assertThat(tasks(narrow, "/" + task).getStatusCode().value()).isEqualTo(404);
        assertThat(tasks(wide, "").getBody().get("items")).hasSize(1);
        assertThat(tasks(wide, "/" + task).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aTokenThatMayOnlyReadDoesNotSayThatItsPersonMayAct() {
        JsonNode read =
                tasks(api.withToken(token(clerk, "tasks:read")), "/" + task).getBody();
        JsonNode write = tasks(api.withToken(token(clerk, "tasks:read", "tasks:write")), "/" + task)
                .getBody();

        assertThat(read.at("/mayAct").asBoolean()).isFalse();
        assertThat(read.at("/form/readOnly").asBoolean()).isTrue();
        assertThat(write.at("/mayAct").asBoolean()).isTrue();
    }

    private String token(String person, String... scopes) {
        return api.as(person)
                .post()
                .uri("/api/v1/tokens")
                .body(Map.of("name", "test", "scopes", List.of(scopes)))
                .retrieve()
                .body(JsonNode.class)
                .at("/token")
                .asText();
    }

    private static ResponseEntity<JsonNode> tasks(RestClient client, String path) {
        return client.get().uri("/api/v1/tasks" + path).retrieve().toEntity(JsonNode.class);
    }

    @Test
    void whoeverReceivedTheGoodsIsToldWhyItIsRefused() {
        for (String command : new String[] {"/claim", "/complete"}) {
            JsonNode refusal = problem(post(receivingClerk, command, ACCEPT), 409, "duty-conflict");

            assertThat(refusal.at("/rule/id").asText()).isEqualTo("SOD-33");
            assertThat(refusal.at("/earlier/duty").asText()).isEqualTo("receive-goods");
            assertThat(refusal.get("detail").asText()).contains("SOD-33").contains("receive-goods");
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments(HttpMethod.GET, "", Map.of(), true),
                arguments(HttpMethod.POST, "/claim", Map.of(), false),
                arguments(HttpMethod.POST, "/unclaim", Map.of(), false),
                arguments(HttpMethod.POST, "/complete", ACCEPT, false),
                arguments(HttpMethod.PUT, "/draft", Map.of("fields", Map.of()), false),
                arguments(HttpMethod.POST, "/comments", Map.of("text", "Seen."), false));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachOperationIsForThoseOnlyWhoMay(
            HttpMethod method, String operation, Map<String, Object> body, boolean reads) {
        String path = "/" + task + operation;
        String stranger =
                tenants.person(tenants.fresh(), Groups.ACCOUNTS_PAYABLE).id();

        assertThat(status(api.anonymous(), method, path, body)).isEqualTo(401);
        assertThat(status(api.as(person(Groups.ADMINISTRATORS)), method, path, body))
                .isEqualTo(403);
        assertThat(status(api.as(person(Groups.INTEGRATION)), method, path, body))
                .isEqualTo(403);
        assertThat(status(api.as(person(Groups.APPROVERS)), method, path, body)).isEqualTo(404);
        assertThat(status(api.as(stranger), method, path, body)).isEqualTo(404);
        assertThat(status(api.as(person(Groups.OPERATORS)), method, path, body)).isEqualTo(reads ? 404 : 403);
        assertThat(status(api.as(person(Groups.AUDITORS)), method, path, body)).isEqualTo(reads ? 200 : 403);
        assertThat(status(api.as(clerk), method, path, body)).isBetween(200, 204);
    }
}
