package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.cases.Comments;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.Inbox;
import io.dockledger.intake.InboxCommandRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What people would read otherwise than it is is refused wherever somebody writes it, and the answer says why. */
@DockledgerTest
class UnreadableTextsIntegrationTests {

    private static final String FAULT = "has the character U+202E in it, which cannot be shown";

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @Autowired
    Comments comments;

    @Autowired
    Inbox inbox;

    String tenant = "";
    String somebody = "";

    @BeforeEach
    void company() {
        tenant = tenants.fresh();
        somebody = tenants.person(tenant, Groups.ALL.toArray(String[]::new)).id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/tokens | 422 | {'name': 'a#', 'scopes': ['cases:read']}",
                "PUT | /api/v1/partners | 422 | {'number': 'a#'}",
                "PUT | /api/v1/partners | 422 | {'number': 'a', 'name': '#b'}",
                "POST | /api/v1/accounts | 422 | {'id': 'new', 'name': '#b', 'groups': [], 'password': 'long enough'}",
                "POST | /api/v1/outbox/0193a5b0-0000-7000-8000-000000000000/discard | 400 | {'reason': '#a'}"
            })
    void aProgramIsToldSo(String method, String address, int status, String body) {
        ResponseEntity<JsonNode> answer = api.as(somebody)
                .method(HttpMethod.valueOf(method))
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.replace('\'', '"').replace("#", "\\u202e"))
                .retrieve()
                .toEntity(JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().at("/detail").asText()).endsWith(FAULT + ".");
    }

    @Test
    void aCommentThatTurnsTheWritingIsNotKept() {
        assertThatThrownBy(() -> tenants.runInTransaction(
                        tenant, () -> comments.add("case", null, null, somebody, "Paid \u202Eton")))
                .isInstanceOf(Comments.InvalidComment.class)
                .hasMessage("The comment " + FAULT + ".");
    }

    @Test
    void aReasonThatTurnsTheWritingDiscardsNothing() {
        assertThatThrownBy(() -> Tenancy.run(tenant, () -> inbox.discard(1, somebody, "Paid \u202Eton")))
                .isInstanceOf(InboxCommandRefused.class)
                .hasMessage("The reason " + FAULT + ".");
    }
}
