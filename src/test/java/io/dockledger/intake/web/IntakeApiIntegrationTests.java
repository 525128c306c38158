package io.dockledger.intake.web;

import static io.dockledger.UblSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.identity.Groups;
import io.dockledger.intake.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class IntakeApiIntegrationTests extends SendingOverHttp {

    @Test
    void aStructuredEventIsAcceptedOnceAndThenADuplicate() {
        ResponseEntity<JsonNode> first = structured(event("e1", "4711"));
        ResponseEntity<JsonNode> again = structured(event("e1", "4711"));

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(first.getBody()).hasToString("""
                {"results":[{"id":"e1","source":"/erp","status":"accepted"}]}""");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(again.getBody().at("/results/0/status").asText()).isEqualTo("duplicate");
    }

    @Test
    void otherContentUnderAKnownEventIdIsAConflict() {
        structured(event("e1", "4711"));

        ResponseEntity<JsonNode> answer = structured(event("e1", "4712"));

        assertProblem(answer, HttpStatus.CONFLICT, "event-id-conflict");
        assertThat(row("e1").path("conflicts").asInt()).isEqualTo(1);
    }

    @Test
    void aBatchIsAcceptedWithAResultForEachEvent() {
        structured(event("known", "1"));

        ResponseEntity<JsonNode> answer = batch("[" + event("new", "2") + "," + event("known", "1") + ","
                + event("known", "3") + "," + event("new", "2") + "]");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(answer.getBody().findValuesAsText("status"))
                .containsExactly("accepted", "duplicate", "conflict", "duplicate");
    }

    @Test
    void anEmptyBatchIsFine() {
        ResponseEntity<JsonNode> answer = batch("[]");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(answer.getBody().path("results")).isEmpty();
    }

    @Test
    void oneFaultInABatchAndNothingOfItIsStored() {
        ResponseEntity<JsonNode> answer =
                batch("[" + event("good", "1") + "," + event("bad", "2").replace("\"2\"", "2") + "]");

        assertProblem(answer, HttpStatus.UNPROCESSABLE_ENTITY, "invalid-data");
        assertThat(answer.getBody().at("/errors/0/pointer").asText()).isEqualTo("/1/data/number");
        assertThat(answer.getBody().at("/errors/0/detail").asText()).isEqualTo("integer found, string expected");
        assertThat(inbox("").path("items")).isEmpty();
    }

    @Test
    void aBinaryEventIsTakenFromItsHeaders() {
        ResponseEntity<JsonNode> answer = post(
                "/api/v1/events",
                "application/json; charset=utf-8",
                headers -> {
                    headers.set("ce-specversion", "1.0");
                    headers.set("ce-id", "%C3%BC%2541");
                    headers.set("ce-source", "/erp");
                    headers.set("ce-type", CLOSED);
                    headers.set("ce-time", "2026-03-02T08:30:00Z");
                    headers.set("ce-actor", "Jos%C3%A9");
                },
                "{\"number\": \"4711\"}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(answer.getBody().at("/results/0/id").asText()).isEqualTo("ü%41");
        assertThat(row("ü%41").path("actor").asText()).isEqualTo("José");
    }

    @Test
    void theCorrelationIdIsTheEventsOwnOrTheRequests() {
        post(
                "/api/v1/events",
                "application/cloudevents+json",
                headers -> headers.set("X-Correlation-Id", "of-the-request"),
                event("e1", "1"));
        structured(event("e2", "2").replace("\"data\"", "\"correlationid\": \"of-the-event\", \"data\""));
        ResponseEntity<JsonNode> made = structured(event("e3", "3"));

        assertThat(row("e1").path("correlationId").asText()).isEqualTo("of-the-request");
        assertThat(row("e2").path("correlationId").asText()).isEqualTo("of-the-event");
        assertThat(row("e3").path("correlationId").asText())
                .isEqualTo(made.getHeaders().getFirst("X-Correlation-Id"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        ResponseEntity<JsonNode> malformed = structured("{\"id\": ");
        assertProblem(malformed, HttpStatus.BAD_REQUEST, "malformed-content");

        ResponseEntity<JsonNode> incomplete = structured("{\"specversion\": \"1.0\"}");
        assertProblem(incomplete, HttpStatus.BAD_REQUEST, "invalid-envelope");
        assertThat(incomplete.getBody().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/id", "/source", "/type", "/time");

        ResponseEntity<JsonNode> unknown = structured(event("e1", "1").replace(CLOSED, "com.example.other"));
        assertProblem(unknown, HttpStatus.UNPROCESSABLE_ENTITY, "unknown-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/cloudevents+xml",
                "application/cloudevents-batch+xml",
                "application/cloudevents+json; charset=iso-8859-1"
            })
    void otherKindsOfContentAreNotTaken(String contentType) {
        ResponseEntity<JsonNode> answer = post("/api/v1/events", contentType, headers -> {}, event("e1", "1"));

        assertProblem(answer, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
    }

    @Test
    void anEventMayHaveTwoMebibytesAndABatchTen() {
        String twoMebibytes = " ".repeat(2 * 1024 * 1024);

        assertProblem(structured(event("e1", "1") + twoMebibytes), HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
        assertThat(batch("[" + event("e1", "1") + "]" + twoMebibytes).getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);
        assertProblem(batch("[]" + twoMebibytes.repeat(5)), HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        String deep = event("e1", "1").replace("\"number\"", "\"x\":" + "{\"x\":".repeat(100_000) + "\"number\"");

        assertProblem(structured(deep), HttpStatus.BAD_REQUEST, "malformed-content");
    }

    @Test
    void aTimeThatCannotBeMeantIsRefusedWithItsPlace() {
        ResponseEntity<JsonNode> time = structured(event("e1", "4711").replace("2026-03-02T", "0000-01-01T"));
        assertProblem(time, HttpStatus.BAD_REQUEST, "invalid-envelope");
        assertThat(time.getBody().at("/errors/0/pointer").asText()).isEqualTo("/time");
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
                Groups.AUDITORS,
                Groups.OPERATORS,
                Groups.ADMINISTRATORS
            })
    void nobodyButIntegrationSendsEventsOrDocuments(String group) {
        integration = tenants.person(tenants.fresh(), group).id();

        assertThat(structured(event("e1", "1")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(document(text("order"), headers -> {}).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSchemasAreThereToBeRead() {
        JsonNode list = get("/api/v1/schemas");
        assertThat(list.path("items")).hasSize(EventType.values().length);
        assertThat(list.at("/items/0").toString()).isEqualTo("""
                {"type":"io.dockledger.purchase-order.released.v1","title":"Purchase order released","schema":"/api/v1/schemas/io.dockledger.purchase-order.released.v1"}""");

        ResponseEntity<JsonNode> schema = api.as(operator)
                .get()
                .uri("/api/v1/schemas/" + CLOSED)
                .retrieve()
                .toEntity(JsonNode.class);
        assertThat(schema.getHeaders().getContentType()).hasToString("application/schema+json");
        assertThat(schema.getBody().path("title").asText()).isEqualTo("Purchase order closed short");
        assertThat(api.as(operator)
                        .get()
                        .uri("/api/v1/schemas/none")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }
}
