package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.UblChain;
import io.dockledger.identity.Groups;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A chain of UBL documents that others published: 100 kg ordered with a price that does not fit its amount, 90 received,
 * 100 billed and paid, 100 credited by a note whose own total leaves out the allowance of 10.
 */
@DockledgerTest
class UblChainIntegrationTests {

    private static final List<String> CHAIN =
            List.of("Order", "DespatchAdvice", "ReceiptAdvice", "Invoice", "RemittanceAdvice", "CreditNote");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @BeforeEach
    void skipWithoutTheFiles() {
        UblChain.require(UblChainIntegrationTests.class);
    }

    @Test
    void postedInItsOrderItEndsInItsExceptions() {
        assertThatTheChainEnds(CHAIN);
    }

    @Test
    void postedInReverseItEndsTheSame() {
        List<String> reverse = new ArrayList<>(CHAIN);
        Collections.reverse(reverse);
        assertThatTheChainEnds(reverse);
    }

    private void assertThatTheChainEnds(List<String> documents) {
        String tenant = tenants.fresh();
        String sender = tenants.person(tenant, Groups.INTEGRATION).id();
        String operator = tenants.person(tenant, Groups.OPERATORS).id();
        documents.forEach(document -> post(sender, document));
        awaitRest(operator);
        assertThat(inbox(operator, "applied")).hasSize(CHAIN.size());
        assertThat(exceptions(operator))
                .containsExactlyInAnyOrder(
                        "receive-to-pay: order-data PRI open by procurement",
                        "invoice-to-payment: quantity QTY open by accounts-payable: expected 90 KGM, found 100 KGM",
                        "invoice-to-payment: price-data PRI open by procurement",
                        "invoice-to-payment: over-credit FIN open by accounts-payable: expected 10 KGM, found 100 KGM",
                        "invoice-to-payment: arithmetic FIN open by accounts-payable: expected 100.00 GBP, found 90.00 GBP",
                        "invoice-to-payment: unreleased-payment FIN open by accounts-payable: expected 0.00 GBP, found 107.50 GBP");
        assertThat(get(operator, "/api/v1/cases?businessKey=A00095678").path("items"))
                .hasSize(2);
    }

    private void post(String sender, String document) {
        ResponseEntity<JsonNode> answer = api.sendsUbl(sender, "ubl-examples", UblChain.read(document));
        assertThat(answer.getStatusCode())
                .as("%s: %s", document, answer.getBody())
                .isEqualTo(HttpStatus.ACCEPTED);
    }

    private void awaitRest(String operator) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!inbox(operator, "pending").isEmpty()
                || inbox(operator, "applied").isEmpty()) {
            assertThat(Instant.now())
                    .as("the inbox does not come to rest: %s", inbox(operator, "pending"))
                    .isBefore(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> inbox(String operator, String status) {
        return list(get(operator, "/api/v1/inbox?status=" + status).path("items"));
    }

    private List<String> exceptions(String operator) {
        return list(get(operator, "/api/v1/cases?businessKey=AEG012345").path("items")).stream()
                .flatMap(subject -> list(subject.path("exceptions")).stream()
                        .map(exception -> subject.path("process").asText() + ": " + told(exception)))
                .toList();
    }

    private static String told(JsonNode exception) {
        assertThat(exception.path("task").asText()).as("task of %s", exception).isNotBlank();
        String kind = exception.path("kind").asText();
        String text = "%s %s %s by %s"
                .formatted(
                        kind,
                        exception.path("reasonCode").asText(),
                        exception.path("status").asText(),
                        exception.path("group").asText());
        boolean priced = kind.equals("order-data") || kind.equals("price-data");
        return !priced
                ? text
                        + ": expected %s, found %s"
                                .formatted(
                                        exception.path("expected").asText(),
                                        exception.path("found").asText())
                : text;
    }

    private JsonNode get(String person, String uri) {
        JsonNode body = api.as(person).get().uri(uri).retrieve().body(JsonNode.class);
        assertThat(body).isNotNull();
        return body;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
