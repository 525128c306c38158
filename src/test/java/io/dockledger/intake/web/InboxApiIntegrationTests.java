package io.dockledger.intake.web;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class InboxApiIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    private String tenant = "";
    private String operator = "";
    private String id = "";

    /** An event that waits for an order that never comes. */
    @BeforeEach
    void oneEvent() {
        tenant = tenants.fresh();
        operator = tenants.person(tenant, Groups.OPERATORS).id();
        api.as(tenants.person(tenant, Groups.INTEGRATION).id())
                .post()
                .uri("/api/v1/events")
                .contentType(MediaType.valueOf("application/cloudevents+json"))
                .body("""
                        {"specversion": "1.0", "id": "e1", "source": "/erp", "time": "2026-03-02T08:30:00Z",
                         "type": "io.dockledger.purchase-order.closed.v1", "data": {"number": "4711"}}
                        """)
                .retrieve()
                .toBodilessEntity();
        id = get(operator, "/api/v1/inbox").getBody().at("/items/0/id").asText();
    }

    @Test
    void theListIsFilteredAndPaged() {
        JsonNode item = get(operator, "/api/v1/inbox?businessKey=purchase-order:4711&limit=1")
                .getBody()
                .at("/items/0");

        assertThat(item.path("eventId").asText()).isEqualTo("e1");
        assertThat(item.path("source").asText()).isEqualTo("/erp");
        assertThat(item.path("occurredAt").asText()).isEqualTo("2026-03-02T08:30:00Z");
        assertThat(get(operator, "/api/v1/inbox?status=discarded").getBody().path("items"))
                .isEmpty();
        assertThat(get(operator, "/api/v1/inbox?text=nothing").getBody().toString())
                .isEqualTo("{\"items\":[],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=open", "after=x", "limit=0", "limit=1000"})
    void parametersThatMakeNoSenseAreRefused(String query) {
        ResponseEntity<JsonNode> answer = get(operator, "/api/v1/inbox?" + query);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("urn:dockledger:problem:invalid-parameter");
    }

    @Test
    void oneEventIsShownWithEverythingThatIsKnown() {
        JsonNode entry = get(operator, "/api/v1/inbox/" + id).getBody();

        assertThat(entry.path("eventId").asText()).isEqualTo("e1");
        assertThat(entry.path("contentType").asText()).isEqualTo("application/cloudevents+json");
        assertThat(entry.path("raw").asText()).contains("\"data\": {\"number\": \"4711\"}");
        assertThat(entry.path("data").toString()).isEqualTo("{\"number\":\"4711\"}");
        assertThat(entry.path("contentHash").asText()).hasSize(64);
        assertThat(entry.path("repeats")).isEmpty();
        assertThat(get(operator, "/api/v1/inbox/" + Long.MAX_VALUE).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSummaryNamesEveryStatus() {
        JsonNode rows = get(operator, "/api/v1/inbox/summary").getBody().path("rows");

        assertThat(rows.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("pending", "parked", "applied", "dead", "discarded");
    }

    @Test
    void anOperatorDiscardsWithAReasonAndMayBringBack() {
        assertThat(command(operator, "/discard", "{\"reason\": \"\"}").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(command(operator, "/discard", "{\"reason\": \"Sent by mistake\"}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get(operator, "/api/v1/inbox/" + id).getBody().path("reason").asText())
                .isEqualTo("Sent by mistake");

        ResponseEntity<JsonNode> again = command(operator, "/discard", "{\"reason\": \"Twice\"}");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody().path("type").asText()).isEqualTo("urn:dockledger:problem:inbox-command-refused");

        assertThat(command(operator, "/retry", "").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void auditorsReadAndDoNothing() {
        String auditor = tenants.person(tenant, Groups.AUDITORS).id();

        assertThat(get(auditor, "/api/v1/inbox").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(get(auditor, "/api/v1/inbox/" + id).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(command(auditor, "/retry", "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(command(auditor, "/discard", "{\"reason\": \"x\"}").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Groups.ACCOUNTS_PAYABLE,
                Groups.APPROVERS,
                Groups.CONTROLLERS,
                Groups.RECEIVING,
                Groups.PROCUREMENT,
                Groups.PROCESS_OWNERS,
                Groups.INTEGRATION,
                Groups.ADMINISTRATORS
            })
    void nobodyElseSeesTheInbox(String group) {
        String person = tenants.person(tenant, group).id();

        assertThat(get(person, "/api/v1/inbox").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(person, "/api/v1/inbox/summary").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get(person, "/api/v1/inbox/" + id).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(command(person, "/retry", "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherCompanysOperatorSeesAndTouchesNothing() {
        String stranger = tenants.person(tenants.fresh(), Groups.OPERATORS).id();

        assertThat(get(stranger, "/api/v1/inbox").getBody().path("items")).isEmpty();
        assertThat(get(stranger, "/api/v1/inbox/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        ResponseEntity<JsonNode> retry = command(stranger, "/retry", "");
        assertThat(retry.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(retry.getBody().path("type").asText()).isEqualTo("urn:dockledger:problem:no-such-inbox-row");
        assertThat(command(stranger, "/discard", "{\"reason\": \"x\"}").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<JsonNode> get(String account, String path) {
        return api.as(account).get().uri(path).retrieve().toEntity(JsonNode.class);
    }

    private ResponseEntity<JsonNode> command(String account, String command, String body) {
        return api.as(account)
                .post()
                .uri("/api/v1/inbox/" + id + command)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
