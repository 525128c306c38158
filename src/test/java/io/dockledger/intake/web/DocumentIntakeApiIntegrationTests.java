package io.dockledger.intake.web;

import static io.dockledger.UblSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Documents of UBL over HTTP. */
@DockledgerTest
class DocumentIntakeApiIntegrationTests extends SendingOverHttp {

    @Test
    void aUblDocumentIsTakenInTheNameOfItsSource() {
        String order = text("order");

        ResponseEntity<JsonNode> first = document(order, headers -> headers.set("Actor", "jane"));
        ResponseEntity<JsonNode> again = document(order, headers -> headers.set("Actor", "jane"));
        ResponseEntity<JsonNode> other = document(order.replace("<cbc:ID>DOCK-2", "<cbc:ID>DOCK-3"), headers -> {});

        String id = "Order/4012345000009/PO-100/2026-03-02";
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(first.getBody()).hasToString("""
                {"results":[{"id":"%s","source":"supplier-gateway","status":"accepted"}]}""".formatted(id));
        assertThat(again.getBody().at("/results/0/status").asText()).isEqualTo("duplicate");
        assertProblem(other, HttpStatus.CONFLICT, "event-id-conflict");
        JsonNode entry = get("/api/v1/inbox/" + row(id).path("id").asText());
        assertThat(entry.path("raw").asText()).isEqualTo(order);
        assertThat(entry.path("contentType").asText()).isEqualTo("application/xml");
        assertThat(entry.path("type").asText()).isEqualTo("io.dockledger.purchase-order.released.v1");
        assertThat(entry.path("actor").asText()).isEqualTo("jane");
        assertThat(entry.path("occurredAt").asText()).isEqualTo("2026-03-02T08:15:00Z");
        assertThat(entry.at("/repeats/1/raw").asText()).contains("DOCK-3");
    }

    @Test
    void aDocumentMayBeGivenAnEventIdOfItsOwn() {
        ResponseEntity<JsonNode> answer = document(text("invoice"), headers -> headers.set("Event-Id", "message-7"));

        assertThat(answer.getBody().at("/results/0/id").asText()).isEqualTo("message-7");
    }

    @Test
    void whatIsWrongWithADocumentIsToldByXpath() {
        ResponseEntity<JsonNode> invalid = document(
                text("order").replace("<cbc:ID>10</cbc:ID>", "<cbc:ID>" + "9".repeat(71) + "</cbc:ID>"), headers -> {});
        assertProblem(invalid, HttpStatus.UNPROCESSABLE_ENTITY, "invalid-data");
        assertThat(invalid.getBody().at("/errors/0/xpath").asText()).isEqualTo("/Order/cac:OrderLine[1]");
        assertThat(invalid.getBody().at("/errors/0/detail").asText())
                .isEqualTo("/line: must be at most 70 characters long");

        ResponseEntity<JsonNode> longAgo =
                document(text("order").replaceAll("20\\d\\d(-\\d\\d-\\d\\d<)", "0001$1"), headers -> {});
        assertProblem(longAgo, HttpStatus.UNPROCESSABLE_ENTITY, "invalid-data");
        assertThat(longAgo.getBody().at("/errors/0/detail").asText()).contains("1900 to 2199");

        ResponseEntity<JsonNode> doctype =
                document(text("order").replace("<Order ", "<!DOCTYPE Order><Order "), headers -> {});
        assertProblem(doctype, HttpStatus.BAD_REQUEST, "malformed-content");
        assertProblem(document("<a/>", headers -> {}), HttpStatus.UNPROCESSABLE_ENTITY, "unknown-type");
    }

    @Test
    void aDocumentNeedsItsSourceAndItsMediaType() {
        ResponseEntity<JsonNode> anonymous = post("/api/v1/documents", "application/xml", headers -> {}, text("order"));
        assertProblem(anonymous, HttpStatus.BAD_REQUEST, "invalid-envelope");
        assertThat(anonymous.getBody().at("/errors/0/header").asText()).isEqualTo("Source");

        ResponseEntity<JsonNode> plain = post(
                "/api/v1/documents", "text/plain", headers -> headers.set("Source", "supplier-gateway"), text("order"));
        assertProblem(plain, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
    }
}
