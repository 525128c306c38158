package io.dockledger.analytics.web;

import static io.dockledger.cases.SampleCases.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.SampleCases;
import io.dockledger.identity.Groups;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An invoice with an exception in each status, 55.00 EUR each. */
@DockledgerTest
class BacklogsIntegrationTests {

    private static final List<ExceptionStatus> OPEN = Arrays.stream(ExceptionStatus.values())
            .filter(status -> !status.isClosed())
            .toList();

    @Autowired
    CaseBook book;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    String tenant = "";
    String controller = "";

    @BeforeEach
    void exceptionsOfEveryStatus() {
        tenant = tenants.fresh();
        controller = tenants.person(tenant, Groups.CONTROLLERS).id();
        String invoice = SampleCases.id();
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.invoice(invoice, "I-1", "4711"));
            for (ExceptionStatus status : ExceptionStatus.values()) {
                CaseException raised = CaseException.opened(invoice, SampleCases.tenKilogramsTooMany(), MONDAY);
                book.raise(raised.with(raised.handling().became(status, MONDAY)));
            }
        });
    }

    @Test
    void whatIsNotClosedWaits() {
        JsonNode answer = answer(controller, "?by=site").getBody();

        assertThat(answer.at("/bands/4").asText()).isEqualTo("over 30 days");
        assertThat(answer.at("/all/exceptions").asInt()).isEqualTo(OPEN.size());
        assertThat(answer.at("/all/counts/4").asInt()).as("found in March").isEqualTo(OPEN.size());
        assertThat(answer.at("/all/blocked/EUR").decimalValue()).isEqualByComparingTo("330");
        assertThat(answer.at("/groups/Harbour Road/exceptions").asInt()).isEqualTo(OPEN.size());
        assertThat(answer(controller, "?site=Elsewhere")
                        .getBody()
                        .at("/all/exceptions")
                        .asInt())
                .isZero();
    }

    @Test
    void theScreenSaysTheSame() {
        String page = String.valueOf(api.inSession(controller)
                .get()
                .uri("/analytics/exceptions")
                .retrieve()
                .body(String.class));

        assertThat(page).contains("Quantity", "330.00 EUR", "over 30 days");
    }

    @Test
    void otherGroupingsAreRefusedAndOthersSeeNothing() {
        String clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE).id();

        assertThat(String.valueOf(answer(controller, "?by=weather").getBody()))
                .contains("'by' must be one of kind, reason, group, site, partner");
        assertThat(answer(clerk, "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> answer(String account, String query) {
        return api.as(account)
                .get()
                .uri("/api/v1/analytics/exceptions" + query)
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
