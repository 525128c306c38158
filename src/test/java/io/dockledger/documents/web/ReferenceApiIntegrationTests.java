package io.dockledger.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class ReferenceApiIntegrationTests {

    private static final String CSV = "text/csv";
    private static final String ITEMS = "sku,family\nA,dairy\nB,wax\n";

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    private String tenant;
    private String integration;

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
        integration = tenants.person(tenant, Groups.INTEGRATION).id();
    }

    @Test
    void aFileIsLoadedAndCounted() {
        ResponseEntity<JsonNode> answer = put("items", CSV, ITEMS);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).hasToString("{\"set\":\"items\",\"rows\":2,\"added\":2,\"changed\":0}");
        assertThat(get(integration, "items").getBody().at("/items/1/sku").asText())
                .isEqualTo("B");
    }

    @Test
    void jsonIsLoadedAsWell() {
        String json = "[{\"number\": \"S-1\", \"name\": \"Dairy\", \"class\": \"strategic\"}]";

        assertThat(put("suppliers", MediaType.APPLICATION_JSON_VALUE, json).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get(integration, "suppliers").getBody().at("/items/0"))
                .hasToString("{\"number\":\"S-1\",\"name\":\"Dairy\",\"class\":\"strategic\"}");
    }

    @Test
    void aFileInAnotherCharacterSetIsReadAsItSays() {
        Charset latin = StandardCharsets.ISO_8859_1;
        byte[] bytes = "number,name,class\nS-1,Käserei,new\n".getBytes(latin);

        assertThat(put("suppliers", "text/csv;charset=ISO-8859-1", bytes).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get(integration, "suppliers").getBody().at("/items/0/name").asText())
                .isEqualTo("Käserei");
        assertThat(put("suppliers", CSV, bytes).getBody().path("detail").asText())
                .isEqualTo("The content is not text in UTF-8.");
    }

    @Test
    void whatIsListedAsAFileCanBeLoadedAgain() {
        put("items", CSV, ITEMS);

        ResponseEntity<String> file = api.as(integration)
                .get()
                .uri("/api/v1/reference/items")
                .accept(MediaType.valueOf(CSV))
                .retrieve()
                .toEntity(String.class);

        assertThat(file.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(file.getBody()).isEqualTo("sku,family,description,baseUnit,class\r\nA,dairy,,,\r\nB,wax,,,\r\n");
    }

    @Test
    void faultsAreToldRowByRow() {
        ResponseEntity<JsonNode> answer = put("rates", CSV, "from,to,date,rate\nEUR,GBP,today,0\n");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("urn:dockledger:problem:invalid-reference-data");
        assertThat(answer.getBody().path("detail").asText())
                .isEqualTo("Nothing was loaded: 2 things have to be put right.");
        assertThat(answer.getBody().at("/errors/0"))
                .hasToString("{\"at\":\"row 2, date\",\"message\":\"'today' is not a date such as 2026-10-01\"}");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(put("items", CSV, "sku,famly\n").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(put("items", MediaType.APPLICATION_XML_VALUE, "<items/>").getStatusCode())
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(put("items", CSV, "sku,family\n" + "x".repeat(10 * 1024 * 1024))
                        .getStatusCode())
                .isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        ResponseEntity<JsonNode> unknown = put("colours", CSV, ITEMS);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unknown.getBody().path("detail").asText())
                .isEqualTo(
                        "There is no 'colours' here; there are customers, items, own-parties, rates, suppliers, units.");
    }

    @Test
    void onlyIntegrationLoads() {
        for (String group :
                List.of(Groups.OPERATORS, Groups.AUDITORS, Groups.PROCESS_OWNERS, Groups.ACCOUNTS_PAYABLE)) {
            String other = tenants.person(tenant, group).id();
            assertThat(put(other, "items", CSV, ITEMS.getBytes(StandardCharsets.UTF_8))
                            .getStatusCode())
                    .as(group)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(get(tenants.person(tenant, Groups.AUDITORS).id(), "items").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get(tenants.person(tenant, Groups.RECEIVING).id(), "items").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        put("items", CSV, ITEMS);

        String stranger = tenants.person(tenants.fresh(), Groups.INTEGRATION).id();
        assertThat(get(stranger, "items").getBody().path("items")).isEmpty();
    }

    private ResponseEntity<JsonNode> put(String set, String type, String content) {
        return put(set, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<JsonNode> put(String set, String type, byte[] content) {
        return put(integration, set, type, content);
    }

    private ResponseEntity<JsonNode> put(String account, String set, String type, byte[] content) {
        return api.as(account)
                .put()
                .uri("/api/v1/reference/" + set)
                .header("Content-Type", type)
                .body(content)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String account, String set) {
        return api.as(account).get().uri("/api/v1/reference/" + set).retrieve().toEntity(JsonNode.class);
    }
}
