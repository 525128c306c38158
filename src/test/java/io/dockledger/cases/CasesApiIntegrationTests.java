package io.dockledger.cases;

import static io.dockledger.cases.SampleCases.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@DockledgerTest
class CasesApiIntegrationTests {

    @Autowired
    CaseBook book;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    String tenant = "";
    String caseId = "";

    @BeforeEach
    void anInvoiceWithAnException() {
        tenant = tenants.fresh();
        caseId = SampleCases.id();
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.invoice(caseId, "I-1", "4711"));
            book.documents(caseId, List.of(new CaseDocument("invoice:S-1/I-1", "invoice", "I-1")));
            book.milestone(caseId, "invoiceArrived", MONDAY, "invoice:S-1/I-1");
            book.match(
                    caseId, "exception", JsonNodeFactory.instance.objectNode().put("lines", 1));
            CaseException raised = CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY);
            book.raise(raised.with(raised.handling().ownedBy(Groups.ACCOUNTS_PAYABLE, "task-1", null)));
        });
    }

    @Test
    void theListShowsEachCaseAsOthersReadIt() {
        JsonNode page = get("?businessKey=4711");

        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.get("items")).hasSize(1);
        JsonNode found = page.at("/items/0");
        assertThat(found.get("id").asText()).isEqualTo(caseId);
        assertThat(found.get("process").asText()).isEqualTo("invoice-to-payment");
        assertThat(found.get("businessKey").asText()).isEqualTo("I-1");
        assertThat(found.get("status").asText()).isEqualTo("open");
        assertThat(found.get("partner").asText()).isEqualTo("S-1");
        assertThat(found.get("site").asText()).isEqualTo("Harbour Road");
        assertThat(found.get("amount").asText()).isEqualTo("1234.50");
        JsonNode milestone = found.at("/milestones/0");
        assertThat(milestone.get("name").asText()).isEqualTo("invoiceArrived");
        assertThat(milestone.get("occurredAt").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(milestone.get("recordedAt").asText()).isNotBlank();
        JsonNode exception = found.at("/exceptions/0");
        assertThat(exception.get("reasonCode").asText()).isEqualTo("QTY");
        assertThat(exception.get("kind").asText()).isEqualTo("quantity");
        assertThat(exception.get("expected").asText()).isEqualTo("90 KGM");
        assertThat(exception.get("found").asText()).isEqualTo("100 KGM");
        assertThat(exception.get("limit").asText()).isEqualTo("at most 0 %");
        assertThat(exception.get("limitSource").asText()).isEqualTo("match-tolerance v1 rule 4");
        assertThat(exception.get("status").asText()).isEqualTo("open");
        assertThat(exception.get("group").asText()).isEqualTo("accounts-payable");
        assertThat(exception.get("task").asText()).isEqualTo("task-1");
    }

    @Test
    void aCaseIsReadWithAllThatBelongsToIt() {
        JsonNode found = get("/" + caseId);

        assertThat(found.get("businessKey").asText()).isEqualTo("I-1");
        assertThat(found.at("/matches/0/body/lines").asInt()).isEqualTo(1);
        for (String part : List.of("documents", "matches", "tasks", "timeline", "comments")) {
            assertThat(found.get(part).isArray()).as(part).isTrue();
        }
    }

    @Test
    void pagesFollowEachOther() {
        tenants.runInTransaction(tenant, () -> book.open(SampleCases.order(SampleCases.id(), "4711")));

        JsonNode first = get("?limit=1");
        JsonNode second = get("?limit=1&after=" + first.get("next").asText());

        assertThat(first.at("/items/0/businessKey").asText()).isEqualTo("4711");
        assertThat(second.at("/items/0/businessKey").asText()).isEqualTo("I-1");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void aCommentIsAddedAndProved() {
        ResponseEntity<JsonNode> added = call(
                api.as(person(Groups.PROCUREMENT)), HttpMethod.POST, "/" + caseId + "/comments", "Asked the supplier.");

        assertThat(added.getStatusCode().value()).isEqualTo(201);
        JsonNode found = get("/" + caseId);
        assertThat(found.at("/comments/0/text").asText()).isEqualTo("Asked the supplier.");
        assertThat(found.at("/timeline/0/kind").asText()).isEqualTo("comment-added");
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments(HttpMethod.GET, true, List.of(Groups.INTEGRATION, Groups.AUDITORS, Groups.OPERATORS)),
                arguments(HttpMethod.POST, false, List.of()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachOperationIsForThoseOnlyWhoMay(HttpMethod method, boolean reads, List<String> alsoReading) {
        String path = "/" + caseId + (reads ? "" : "/comments");
        String stranger = tenants.person(tenants.fresh(), Groups.CONTROLLERS).id();

        assertThat(status(api.anonymous(), method, path)).isEqualTo(401);
        assertThat(status(api.as(person(Groups.ADMINISTRATORS)), method, path)).isEqualTo(403);
        assertThat(status(api.as(stranger), method, path)).isEqualTo(404);
        for (String group : List.of(Groups.INTEGRATION, Groups.AUDITORS, Groups.OPERATORS)) {
            assertThat(status(api.as(person(group)), method, path))
                    .as(group)
                    .isEqualTo(alsoReading.contains(group) ? 200 : 403);
        }
        for (String group : List.of(
                Groups.ACCOUNTS_PAYABLE,
                Groups.APPROVERS,
                Groups.CONTROLLERS,
                Groups.RECEIVING,
                Groups.PROCUREMENT,
                Groups.PROCESS_OWNERS)) {
            assertThat(status(api.as(person(group)), method, path)).as(group).isEqualTo(reads ? 200 : 201);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(status(api.as(person(Groups.CONTROLLERS)), HttpMethod.GET, "/unknown"))
                .isEqualTo(404);
        assertThat(status(api.as(person(Groups.CONTROLLERS)), HttpMethod.POST, "/unknown/comments"))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=asleep", "?after=nonsense", "?limit=many"})
    void aStrangeParameterIsRefused(String query) {
        ResponseEntity<JsonNode> answer = call(api.as(person(Groups.AUDITORS)), HttpMethod.GET, query, "");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private String person(String group) {
        return tenants.person(tenant, group).id();
    }

    private JsonNode get(String path) {
        ResponseEntity<JsonNode> answer = call(api.as(person(Groups.INTEGRATION)), HttpMethod.GET, path, "");
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(200);
        return answer.getBody();
    }

    private static int status(RestClient client, HttpMethod method, String path) {
        return call(client, method, path, "Seen.").getStatusCode().value();
    }

    private static ResponseEntity<JsonNode> call(RestClient client, HttpMethod method, String path, String text) {
        RestClient.RequestBodySpec request = client.method(method).uri("/api/v1/cases" + path);
        if (!method.equals(HttpMethod.GET)) {
            request.contentType(MediaType.APPLICATION_JSON).body(Map.of("text", text));
        }
        return request.retrieve().toEntity(JsonNode.class);
    }
}
