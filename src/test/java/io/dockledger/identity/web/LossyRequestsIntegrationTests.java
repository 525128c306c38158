package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What the database could not keep gets no further than the door, whichever door it comes to. */
@DockledgerTest
class LossyRequestsIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases, text",
        "/api/v1/cases, process",
        "/api/v1/tasks, text",
        "/api/v1/tasks, assignee",
        "/api/v1/inbox, text",
        "/api/v1/inbox, businessKey",
        "/api/v1/outbox, partner",
        "/api/v1/outbox, case",
        "/api/v1/partners, number",
        "/api/v1/partners, after",
        "/api/v1/documents, key",
        "/api/v1/evidence, actor",
        "/api/v1/analytics/cycle-times/receipt-to-match, site",
        "/api/v1/analytics/exceptions, partner",
        "/inbox, text",
        "/outbox, partner",
        "/partners, after",
        "/evidence, actor",
        "/analytics, site",
        "/analytics/exceptions, site",
        "/cases, text",
        "/tasks, text"
    })
    void aParameterIsRefusedByItsName(String address, String parameter) {
        ResponseEntity<String> answer = api.inSession(somebody())
                .get()
                .uri(URI.create(api.baseUrl() + address + "?" + parameter + "=a%00b"))
                .header(HttpHeaders.ACCEPT, address.startsWith("/api/") ? "*/*" : "text/html")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(HtmlUtils.htmlUnescape(String.valueOf(answer.getBody())))
                .contains("The parameter '%s' has the character U+0000 in it, which cannot be kept."
                        .formatted(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/tokens | /name | {'name': 'a#', 'scopes': ['cases:read']}",
                "POST | /api/v1/tokens | /scopes/0 | {'name': 'a', 'scopes': ['#']}",
                "PUT | /api/v1/partners | /number | {'number': 'a#'}",
                "POST | /api/v1/tasks/1/comments | /text | {'text': 'a#'}",
                "POST | /api/v1/tasks/1/complete | /fields/reason | {'outcome': 'accept', 'fields': {'reason': 'a#'}}",
                "PUT | /api/v1/tasks/1/draft | /fields/reason | {'fields': {'reason': ['a#']}}",
                "POST | /api/v1/cases/1/comments | /text | {'text': 'a#'}",
                "POST | /api/v1/inbox/1/discard | /reason | {'reason': 'a#'}",
                "POST | /api/v1/outbox/0193a5b0-0000-7000-8000-000000000000/discard | /reason | {'reason': 'a#'}",
                "POST | /api/v1/accounts | /id | {'id': '#', 'name': 'a', 'groups': [], 'password': 'a'}",
                "POST | /api/v1/disputes/none/answer | /reason | {'revision': 1, 'answer': 'reject', 'reason': '#'}"
            })
    void aTextOfABodyIsRefusedByItsPlace(String method, String address, String place, String body) {
        for (String character : new String[] {"\\u0000", "\\ud840"}) {
            ResponseEntity<JsonNode> answer = api.as(somebody())
                    .method(HttpMethod.valueOf(method))
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body.replace('\'', '"').replace("#", character))
                    .retrieve()
                    .toEntity(JsonNode.class);

            assertThat(answer.getStatusCode()).as(character).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().at("/type").asText()).isEqualTo("urn:dockledger:problem:unreadable-body");
            assertThat(answer.getBody().at("/detail").asText())
                    .startsWith("The body does not fit at " + place)
                    .endsWith("which cannot be kept");
        }
    }

    @ParameterizedTest
    @CsvSource({"/partners, partner", "/tasks/1/comments, text", "/tasks/1/draft, reason", "/account/tokens, name"})
    void aFormIsRefusedByItsField(String address, String field) {
        ResponseEntity<String> answer = api.inSession(somebody())
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .body(field + "=a%00b")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(HtmlUtils.htmlUnescape(String.valueOf(answer.getBody()))).contains("The parameter '" + field + "' ");
    }

    @Test
    void nobodyIsCalledWhatCannotBeKept() {
        assertThat(api.as("clerk\0")
                        .get()
                        .uri("/api/v1/me")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private String somebody() {
        return tenants.person(tenants.fresh(), Groups.ALL.toArray(String[]::new))
                .id();
    }
}
