package io.dockledger.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.partners.Message;
import io.dockledger.partners.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class OutboxApiIntegrationTests {

    @Autowired
    Outbox outbox;

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    String tenant;
    String operator;

    @BeforeEach
    void queueTwo() {
        tenant = tenants.fresh();
        operator = tenants.person(tenant, Groups.OPERATORS).id();
        for (String key : List.of("first", "second")) {
            tenants.runInTransaction(
                    tenant,
                    () -> outbox.queue(new Message(
                            "io.dockledger.payment.released.v1",
                            key,
                            "R-1",
                            Instant.EPOCH,
                            "corr",
                            "case-1",
                            Map.of("amount", "1.00"))));
        }
    }

    private JsonNode list(String query) {
        return api.as(operator).get().uri("/api/v1/outbox?" + query).retrieve().body(JsonNode.class);
    }

    private HttpStatus post(String account, String path, Map<String, String> body) {
        ResponseEntity<Void> answer = api.as(account)
                .post()
                .uri("/api/v1/outbox/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        JsonNode first = list("limit=1");
        assertThat(first.at("/items/0/key").asText()).isEqualTo("second");
        assertThat(first.at("/items/0/status").asText()).isEqualTo("queued");
        assertThat(first.at("/items/0/body/data/amount").asText()).isEqualTo("1.00");

        JsonNode second = list("limit=1&before=" + first.path("next").asText());
        assertThat(second.at("/items/0/key").asText()).isEqualTo("first");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void filtersByStatusKindAndCase() {
        assertThat(list("status=queued&kind=io.dockledger.payment.released.v1&case=case-1")
                        .path("items"))
                .hasSize(2);
        assertThat(list("status=dead").path("items")).isEmpty();
        assertThat(list("kind=other").path("items")).isEmpty();
        assertThat(list("case=case-2").path("items")).isEmpty();
    }

    @Test
    void anOperatorDiscardsWithAReasonWhichIsProved() {
        String id = list("limit=1").at("/items/0/id").asText();

        assertThat(post(operator, id + "/discard", Map.of("reason", " "))).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post(operator, id + "/discard", Map.of("reason", "paid by hand")))
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(list("status=discarded").at("/items/0/id").asText()).isEqualTo(id);
        assertThat(post(operator, id + "/retry", Map.of())).isEqualTo(HttpStatus.NOT_FOUND);
        JsonNode proved = api.as(tenants.person(tenant, Groups.AUDITORS).id())
                .get()
                .uri("/api/v1/evidence?kind=message-discarded")
                .retrieve()
                .body(JsonNode.class);
        assertThat(proved.at("/items/0/actor").asText()).isEqualTo(operator);
        assertThat(proved.at("/items/0/text").asText())
                .isEqualTo("Discarded the message second, because: paid by hand");
    }

    @Test
    void onlyOperatorsActAndAuditorsOnlyLook() {
        String id = list("limit=1").at("/items/0/id").asText();
        String auditor = tenants.person(tenant, Groups.AUDITORS).id();
        String clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE).id();

        assertThat(api.as(auditor)
                        .get()
                        .uri("/api/v1/outbox")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(api.as(clerk)
                        .get()
                        .uri("/api/v1/outbox")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(auditor, id + "/retry", Map.of())).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(auditor, id + "/discard", Map.of("reason", "x"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(operator, id + "/retry", Map.of())).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void anotherCompanysMessageIsNotFound() {
        String id = list("limit=1").at("/items/0/id").asText();
        String stranger = tenants.person(tenants.fresh(), Groups.OPERATORS).id();

        assertThat(post(stranger, id + "/retry", Map.of())).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, id + "/discard", Map.of("reason", "x"))).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
