package io.dockledger.analytics.web;

import static io.dockledger.cases.SampleCases.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseFacts;
import io.dockledger.cases.CaseStatus;
import io.dockledger.cases.SampleCases;
import io.dockledger.identity.Groups;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One order with two receipts and three invoices at two sites, and how long they took. */
@DockledgerTest
class CycleTimesIntegrationTests {

    @Autowired
    CaseBook book;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    String tenant = "";
    String auditor = "";
    String matchedInADay = SampleCases.id();
    String matchedInFourDays = SampleCases.id();
    String rejected = SampleCases.id();

    @BeforeEach
    void anOrderAndItsInvoices() {
        tenant = tenants.fresh();
        auditor = tenants.person(tenant, Groups.AUDITORS).id();
        String order = SampleCases.id();
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.order(order, "4711"));
            book.milestone(order, "goodsReceived", day(1), "goods-receipt:R-1");
        });
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.invoice(matchedInADay, "I-1", "4711"));
            book.milestone(matchedInADay, "invoiceArrived", day(2), null);
            book.milestone(matchedInADay, "matched", day(3), null);
            book.milestone(order, "goodsReceived", day(10), "goods-receipt:R-2");
            book.open(SampleCases.invoice(matchedInFourDays, "I-2", "4711", at("Hill Road")));
            book.milestone(matchedInFourDays, "invoiceArrived", day(4), null);
        });
        tenants.runInTransaction(tenant, () -> {
            book.milestone(matchedInFourDays, "matched", day(14), null);
            book.open(SampleCases.invoice(rejected, "I-3", "4711", at("Hill Road")));
            book.milestone(rejected, "invoiceArrived", day(11), null);
            book.close(rejected, CaseStatus.REJECTED, day(13));
        });
    }

    @Test
    void casesAreMeasuredByBusinessTimeWithTheReceiptsOfTheirOrder() {
        JsonNode answer = get("/receipt-to-match?by=site");

        assertThat(answer.at("/definition/definition").asText()).startsWith("From the later of the invoice");
        assertThat(counts(answer.get("all"))).isEqualTo("3 cases, 2 reached, 0 open, 1 given up");
        assertThat(answer.at("/all/medianHours").asDouble()).isEqualTo(96);
        assertThat(answer.at("/groups/0/name").asText()).isEqualTo("Harbour Road");
        assertThat(answer.at("/groups/0/spread/medianHours").asDouble()).isEqualTo(24);
        assertThat(answer.at("/groups/1/name").asText()).isEqualTo("Hill Road");
        assertThat(counts(answer.at("/groups/1/spread"))).isEqualTo("2 cases, 1 reached, 0 open, 1 given up");
        assertThat(answer.get("longest"))
                .extracting(each -> each.get("number").asText() + " "
                        + each.get("ending").asText() + " "
                        + each.get("hours").asDouble())
                .containsExactly("I-2 reached 96.0", "I-3 given-up 48.0", "I-1 reached 24.0");
        assertThat(answer.at("/longest/0/id").asText()).isEqualTo(matchedInFourDays);
    }

    @Test
    void onlyWhatIsAskedForIsMeasured() {
        assertThat(counts(get("/receipt-to-match?site=Harbour Road").get("all")))
                .isEqualTo("1 cases, 1 reached, 0 open, 0 given up");
        assertThat(counts(get("/receipt-to-match?from=2026-03-12").get("all")))
                .as("I-2 begins with its receipt and not with its invoice")
                .isEqualTo("2 cases, 1 reached, 0 open, 1 given up");
        assertThat(counts(get("/receipt-to-match?to=2026-03-11").get("all")))
                .isEqualTo("1 cases, 1 reached, 0 open, 0 given up");
        assertThat(get("/receipt-to-match?target=30").at("/all/withinTarget").asDouble())
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(counts(get("/return-to-credit").get("all"))).isEqualTo("0 cases, 0 reached, 0 open, 0 given up");
    }

    @Test
    void theScreensSayTheSame() {
        assertThat(page("/analytics")).contains("Receipt to match", "4 days", "No case has got as far");
        assertThat(page("/analytics/cycle-times/receipt-to-match?by=site"))
                .contains("Hill Road", "/cases/" + matchedInFourDays, "ended without");
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsName() {
        assertThat(answer(auditor, "/receipt-to-match?by=weather").getBody().toString())
                .contains("'by' must be one of month, site, partner, version");
        assertThat(answer(auditor, "/receipt-to-match?target=0").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer(auditor, "/receipt-to-match?from=yesterday").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer(auditor, "/lunch-to-supper").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void othersSeeNothingOfIt() {
        String clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE).id();
        String stranger = tenants.person(tenants.fresh(), Groups.AUDITORS).id();

        assertThat(answer(clerk, "/receipt-to-match").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer(stranger, "/receipt-to-match")
                        .getBody()
                        .at("/all/cases")
                        .asInt())
                .isZero();
    }

    private JsonNode get(String address) {
        ResponseEntity<JsonNode> answer = answer(auditor, address);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> answer(String account, String address) {
        return api.as(account)
                .get()
                .uri("/api/v1/analytics/cycle-times" + address)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private String page(String address) {
        return String.valueOf(
                api.inSession(auditor).get().uri(address).retrieve().body(String.class));
    }

    private static String counts(JsonNode spread) {
        return "%s cases, %s reached, %s open, %s given up"
                .formatted(spread.get("cases"), spread.get("reached"), spread.get("open"), spread.get("givenUp"));
    }

    private static CaseFacts at(String site) {
        return new CaseFacts("S-1", "Alpine Dairy", site, new BigDecimal("10.00"), "EUR");
    }

    private static Instant day(int day) {
        return MONDAY.plus(day, ChronoUnit.DAYS);
    }
}
