package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.intake.EventApplication;
import io.dockledger.workflow.CaseDriver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The work list over HTTP, on an invoice for 100 KGM of which 90 were received. */
@DockledgerTest
class TasksApiIntegrationTests {

    private static final Map<String, Object> ACCEPT =
            Map.of("outcome", "accept", "fields", Map.of("reason", "The driver counted wrong."));

    @Autowired
    EventApplication application;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @Autowired
    ObjectMapper json;

    CaseDriver driver;
    String clerk = "";
    String receivingClerk = "";
    String task = "";

    @BeforeEach
    void billTooMuch() {
        driver = new CaseDriver(application, tenants, json);
        clerk = person(Groups.ACCOUNTS_PAYABLE);
        receivingClerk = person(Groups.ACCOUNTS_PAYABLE);
        driver.apply("purchase-order.released", """
                {'number':'PO-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01',
                'lines':[{'line':'1','sku':'A','quantity':'100','unit':'KGM','price':'2.00','amount':'200.00'}]}""");
        driver.apply("goods-receipt.posted", """
                {'number':'GR-1','order':'PO-1','receivedOn':'2026-11-02',
                'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'90','unit':'KGM'}]}""", receivingClerk);
        driver.apply("invoice.received", """
                {'number':'I-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-03','orders':['PO-1'],
                'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'100','unit':'KGM','price':'2.00',
                'amount':'200.00'}],'lineTotal':'200.00','taxExclusive':'200.00','taxTotal':'0.00',
                'total':'200.00'}""");
        task = get(clerk, "").at("/items/0/id").asText();
    }

    @Test
    void theListShowsWhatIsToBeDone() {
        JsonNode items = get(clerk, "?view=groups").get("items");

        assertThat(items).hasSize(1);
        JsonNode item = items.get(0);
        assertThat(item.get("name").asText()).isEqualTo("Decide on variance");
        assertThat(item.get("status").asText()).isEqualTo("open");
        assertThat(item.get("businessKey").asText()).isEqualTo("I-1");
        assertThat(item.get("group").asText()).isEqualTo(Groups.ACCOUNTS_PAYABLE);
        assertThat(item.get("kind").asText()).isEqualTo("quantity");
        assertThat(item.get("amount").isTextual()).isTrue();
        assertThat(get(clerk, "?view=mine").get("items")).isEmpty();
    }

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
    void aTaskShowsAllThatIsNeededToDecideIt() {
        JsonNode detail = get(clerk, "/" + task);

        assertThat(detail.at("/form/fields")).isNotEmpty();
        assertThat(detail.at("/exception/expected").asText()).isEqualTo("90 KGM");
        assertThat(detail.at("/exception/found").asText()).isEqualTo("100 KGM");
        assertThat(detail.at("/exception/task").asText()).isEqualTo(task);
        assertThat(detail.at("/case/exceptions")).hasSize(1);
        assertThat(detail.at("/documents").findValuesAsText("key"))
                .contains("purchase-order:PO-1", "goods-receipt:GR-1", "invoice:S-1/I-1");
        assertThat(detail.at("/matches")).isNotEmpty();
        assertThat(detail.at("/history")).isNotEmpty();
    }

    @Test
    void aClaimedTaskIsTakenForOthers() {
        assertThat(post(clerk, "/claim", Map.of()).getBody().get("assignee").asText())
                .isEqualTo(clerk);
        String other = person(Groups.ACCOUNTS_PAYABLE);

        problem(post(other, "/claim", Map.of()), 409, "task-taken");
        problem(post(other, "/complete", ACCEPT), 409, "task-taken");
        assertThat(post(clerk, "/unclaim", Map.of()).getStatusCode().value()).isEqualTo(200);
        assertThat(post(other, "/claim", Map.of()).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsIt() {
        String other = person(Groups.ACCOUNTS_PAYABLE);
        List<CompletableFuture<Integer>> claims = Stream.of(clerk, other)
                .map(person -> CompletableFuture.supplyAsync(
                        () -> post(person, "/claim", Map.of()).getStatusCode().value()))
                .toList();

        assertThat(claims.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(get(clerk, "/" + task).get("assignee").asText()).isIn(clerk, other);
    }

    @Test
    void ofTwoCompletionsAtOnceOneCounts() {
        post(clerk, "/claim", Map.of());
        List<CompletableFuture<Integer>> completions = Stream.of("accept", "reject")
                .map(outcome -> Map.of("outcome", outcome, "fields", ACCEPT.get("fields")))
                .map(body -> CompletableFuture.supplyAsync(
                        () -> post(clerk, "/complete", body).getStatusCode().value()))
                .toList();

        assertThat(completions.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aCompletedTaskCannotBeCompletedAgain() {
        JsonNode completed = post(clerk, "/complete", ACCEPT).getBody();

        assertThat(completed.get("status").asText()).isEqualTo("completed");
        assertThat(completed.get("outcome").asText()).isEqualTo("accept");
        JsonNode again = problem(post(clerk, "/complete", ACCEPT), 409, "task-gone");
        assertThat(again.get("detail").asText()).contains("was completed by " + clerk);
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

    @Test
    void whatIsFilledInWrongIsPointedAt() {
        JsonNode refusal = problem(
                post(
                        clerk,
                        "/complete",
                        Map.of("outcome", "shortPay", "fields", Map.of("shortPayAmount", "-1", "approved", true))),
                422,
                "invalid-form");

        assertThat(refusal.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/fields/shortPayAmount", "/fields/approved", "/fields/reason");
        problem(post(clerk, "/complete", Map.of()), 422, "invalid-form");
    }

    @Test
    void aDraftIsShownAgain() {
        int status = call(clerk, HttpMethod.PUT, "/" + task + "/draft", Map.of("fields", Map.of("reason", "Because")))
                .getStatusCode()
                .value();

        assertThat(status).isEqualTo(204);
        assertThat(get(clerk, "/" + task).at("/form/values/reason").asText()).isEqualTo("Because");
    }

    @Test
    void aCommentIsAdded() {
        assertThat(post(clerk, "/comments", Map.of("text", "Called them."))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(get(clerk, "/" + task).at("/comments/0/text").asText()).isEqualTo("Called them.");
        problem(post(clerk, "/comments", Map.of("text", " ")), 422, "invalid-comment");
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

    @ParameterizedTest
    @CsvSource({"?view=everything", "?sort=name", "?after=nonsense", "?dueBefore=soon", "?limit=many"})
    void aStrangeParameterIsRefused(String query) {
        ResponseEntity<JsonNode> answer = call(clerk, HttpMethod.GET, query, Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private String person(String group) {
        return tenants.person(driver.tenant, group).id();
    }

    private JsonNode get(String person, String path) {
        ResponseEntity<JsonNode> answer = call(person, HttpMethod.GET, path, Map.of());
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> post(String person, String command, Map<String, Object> body) {
        return call(person, HttpMethod.POST, "/" + task + command, body);
    }

    private ResponseEntity<JsonNode> call(String person, HttpMethod method, String path, Map<String, Object> body) {
        return call(api.as(person), method, path, body);
    }

    private static int status(RestClient client, HttpMethod method, String path, Map<String, Object> body) {
        return call(client, method, path, body).getStatusCode().value();
    }

    private static ResponseEntity<JsonNode> call(
            RestClient client, HttpMethod method, String path, Map<String, Object> body) {
        RestClient.RequestBodySpec request = client.method(method).uri("/api/v1/tasks" + path);
        if (!method.equals(HttpMethod.GET)) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(JsonNode.class);
    }

    private static JsonNode problem(ResponseEntity<JsonNode> answer, int status, String type) {
        JsonNode body = answer.getBody();
        assertThat(answer.getStatusCode().value()).as(String.valueOf(body)).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body.get("type").asText()).endsWith(type);
        return body;
    }
}
