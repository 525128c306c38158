package io.dockledger.workflow;

import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sale that is told by UBL documents alone: ordered, shipped, received by the customer, billed. */
@DockledgerTest
class UblSaleIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    private String tenant;
    private String sender;

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
        sender = tenants.person(tenant, Groups.INTEGRATION).id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales-order,sales-despatch-advice,sales-receipt-advice,sales-invoice",
                "sales-invoice,sales-receipt-advice,sales-despatch-advice,sales-order"
            })
    void itsDocumentsEndInItsRevenueInWhateverOrderTheyCome(String documents) {
        weAre("4012345000009");
        List.of(documents.split(",")).forEach(name -> post(withoutRefusal(text(name)), HttpStatus.ACCEPTED));

        // 20 kilograms at 2.00.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(query("select replace(kind, 'io.dockledger.', '') || ' ' "
                                + "|| (body #>> '{data,amount}') from outbox"))
                        .containsExactly("revenue.confirmed.v1 40.00"));
        assertThat(query("select process || ' ' || business_key from business_case"))
                .containsExactly("order-to-revenue SO-1");
        assertThat(query("select kind || ' ' || number from document where current and kind <> 'revenue' order by 1"))
                .containsExactly(
                        "proof-of-delivery C-9/REC-1", "sales-invoice SI-1", "sales-order SO-1", "shipment DES-9");
        assertThat(query(
                        "select body #>> '{extra,customerOrder}' from document where current and kind = 'sales-order'"))
                .containsExactly("4500-1");
    }

    @Test
    void whatTheCustomerRefusedIsAnException() {
        weAre("4012345000009");
        List.of("sales-order", "sales-despatch-advice", "sales-receipt-advice")
                .forEach(name -> post(text(name), HttpStatus.ACCEPTED));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(query("select kind from case_exception")).containsExactly("delivery-refused"));
    }

    @Test
    void aDocumentBetweenOthersIsRefusedWithTheReason() {
        weAre("Harbour Foods");

        JsonNode answer = post(text("sales-invoice"), HttpStatus.UNPROCESSABLE_ENTITY);

        assertThat(answer.path("type").asText()).isEqualTo("urn:dockledger:problem:invalid-data");
        assertThat(answer.path("detail").asText()).contains("is among our own parties");
    }

    private void weAre(String number) {
        api.as(sender)
                .put()
                .uri("/api/v1/reference/own-parties")
                .contentType(MediaType.valueOf("text/csv"))
                .body("number\n" + number + "\n")
                .retrieve()
                .toBodilessEntity();
    }

    private JsonNode post(String document, HttpStatus expected) {
        ResponseEntity<JsonNode> answer = api.sendsUbl(sender, "edi", document.getBytes(UTF_8));
        JsonNode body = answer.getBody();
        assertThat(answer.getStatusCode()).as("%s", body).isEqualTo(expected);
        assertThat(body).isNotNull();
        return body;
    }

    private static String withoutRefusal(String document) {
        return document.replaceAll("<cbc:Reject.*>", "");
    }

    private List<String> query(String sql) {
        return tenants.inTransaction(
                tenant, () -> jdbc.sql(sql).query(String.class).list());
    }
}
