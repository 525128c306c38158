package io.dockledger.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What tests of sending have in common: who sends, who reads what came in, and the papers. */
abstract class SendingOverHttp {

    static final String CLOSED = "io.dockledger.purchase-order.closed.v1";

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    String integration = "";
    String operator = "";

    @BeforeEach
    void freshTenant() {
        String tenant = tenants.fresh();
        integration = tenants.person(tenant, Groups.INTEGRATION).id();
        operator = tenants.person(tenant, Groups.OPERATORS).id();
    }

    static String event(String id, String number) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/erp", "type": "%s", "time": "2026-03-02T08:30:00Z", \
                "data": {"number": "%s"}}""".formatted(id, CLOSED, number);
    }

    ResponseEntity<JsonNode> structured(String body) {
        return post("/api/v1/events", "application/cloudevents+json", headers -> {}, body);
    }

    ResponseEntity<JsonNode> batch(String body) {
        return post("/api/v1/events", "application/cloudevents-batch+json", headers -> {}, body);
    }

    ResponseEntity<JsonNode> document(String xml, Consumer<HttpHeaders> headers) {
        Consumer<HttpHeaders> source = all -> all.set("Source", "supplier-gateway");
        return post("/api/v1/documents", "application/xml", source.andThen(headers), xml);
    }

    ResponseEntity<JsonNode> post(String path, String contentType, Consumer<HttpHeaders> headers, String body) {
        return api.as(integration)
                .post()
                .uri(path)
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .toEntity(JsonNode.class);
    }

    JsonNode get(String path) {
        return api.as(operator)
                .get()
                .uri(path)
                .retrieve()
                .toEntity(JsonNode.class)
                .getBody();
    }

    JsonNode inbox(String text) {
        return api.as(operator)
                .get()
                .uri("/api/v1/inbox?text={text}", text)
                .retrieve()
                .toEntity(JsonNode.class)
                .getBody();
    }

    JsonNode row(String eventId) {
        for (JsonNode item : inbox(eventId).path("items")) {
            if (item.path("eventId").asText().equals(eventId)) {
                return item;
            }
        }
        throw new AssertionError("There is no event " + eventId + " in the inbox.");
    }

    static void assertProblem(ResponseEntity<JsonNode> answer, HttpStatus status, String code) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("urn:dockledger:problem:" + code);
        assertThat(answer.getBody().path("detail").asText()).isNotBlank();
    }
}
