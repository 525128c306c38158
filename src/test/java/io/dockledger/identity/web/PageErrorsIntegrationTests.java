package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.evidence.Correlation;
import io.dockledger.identity.Groups;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

@DockledgerTest
class PageErrorsIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    @ParameterizedTest
    @CsvSource({
        "/cases?status=asleep, status",
        "/cases?after=zz, after",
        "/inbox?status=asleep, status",
        "/inbox?after=zz, after",
        "/evidence?from=yesterday, from",
        "/evidence?to=+999999999-12-31, to",
        "/evidence?after=zz, after",
        "/analytics?from=yesterday, from",
        "/analytics/cycle-times/receipt-to-match?target=soon, target",
        "/analytics/cycle-times/receipt-to-match?by=weather, by",
        "/analytics/exceptions?by=weather, by",
        "/api/v1/cases?status=asleep, status",
        "/api/v1/cases?after=zz, after",
        "/api/v1/inbox?after=zz, after",
        "/api/v1/evidence?from=+999999999-12-31T00:00:00Z, from",
        "/api/v1/tasks?dueBefore=+999999999-12-31T00:00:00Z, dueBefore",
        "/api/v1/outbox?before=zz, before",
        "/api/v1/analytics/cycle-times/receipt-to-match?to=+999999999-12-31, to",
        "/api/v1/analytics/cycle-times/receipt-to-match?target=0, target"
    })
    void aParameterThatCannotBeIsNamed(String address, String parameter) {
        ResponseEntity<String> answer = get(address.replace("+", "%2B"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(HtmlUtils.htmlUnescape(String.valueOf(answer.getBody())))
                .contains("The parameter '%s' ".formatted(parameter))
                .doesNotContain("java.");
    }

    @Test
    void anErrorPageShowsTheCorrelationId() {
        ResponseEntity<String> answer = get("/cases?after=zz");

        assertThat(answer.getBody()).contains(String.valueOf(answer.getHeaders().getFirst(Correlation.HEADER)));
    }

    private ResponseEntity<String> get(String address) {
        String reader = tenants.person(tenants.fresh(), Groups.AUDITORS, Groups.OPERATORS)
                .id();
        return api.inSession(reader)
                .get()
                .uri(URI.create(api.baseUrl() + address))
                .header(HttpHeaders.ACCEPT, address.startsWith("/api/") ? "*/*" : "text/html")
                .retrieve()
                .toEntity(String.class);
    }
}
