package io.dockledger.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.intake.EventApplication;
import io.dockledger.workflow.CaseDriver;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** What tests of the work list over HTTP have in common: the task of an invoice for 100 KGM of which 90 were received. */
abstract class WorkListOverHttp {

    static final Map<String, Object> ACCEPT =
            Map.of("outcome", "accept", "fields", Map.of("reason", "The driver counted wrong."));

    @Autowired
    EventApplication application;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @Autowired
    ObjectMapper json;

    CaseDriver driver;
    String clerk = "";
    String receivingClerk = "";
    String task = "";

    @BeforeEach
    void billTooMuch() {
        driver = new CaseDriver(application, tenants, json);
        clerk = person(Groups.ACCOUNTS_PAYABLE);
        receivingClerk = person(Groups.ACCOUNTS_PAYABLE);
        driver.apply("purchase-order.released", """
                {'number':'PO-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01',
                'lines':[{'line':'1','sku':'A','quantity':'100','unit':'KGM','price':'2.00','amount':'200.00'}]}""");
        driver.apply("goods-receipt.posted", """
                {'number':'GR-1','order':'PO-1','receivedOn':'2026-11-02',
                'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'90','unit':'KGM'}]}""", receivingClerk);
        driver.apply("invoice.received", """
                {'number':'I-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-03','orders':['PO-1'],
                'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'100','unit':'KGM','price':'2.00',
                'amount':'200.00'}],'lineTotal':'200.00','taxExclusive':'200.00','taxTotal':'0.00',
                'total':'200.00'}""");
        task = get(clerk, "").at("/items/0/id").asText();
    }

    String person(String group) {
        return tenants.person(driver.tenant, group).id();
    }

    JsonNode get(String person, String path) {
        ResponseEntity<JsonNode> answer = call(person, HttpMethod.GET, path, Map.of());
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(200);
        return answer.getBody();
    }

    ResponseEntity<JsonNode> post(String person, String command, Map<String, Object> body) {
        return call(person, HttpMethod.POST, "/" + task + command, body);
    }

    ResponseEntity<JsonNode> call(String person, HttpMethod method, String path, Map<String, Object> body) {
        return call(api.as(person), method, path, body);
    }

    static int status(RestClient client, HttpMethod method, String path, Map<String, Object> body) {
        return call(client, method, path, body).getStatusCode().value();
    }

    static ResponseEntity<JsonNode> call(RestClient client, HttpMethod method, String path, Map<String, Object> body) {
        RestClient.RequestBodySpec request = client.method(method).uri("/api/v1/tasks" + path);
        if (!method.equals(HttpMethod.GET)) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(JsonNode.class);
    }

    static JsonNode problem(ResponseEntity<JsonNode> answer, int status, String type) {
        JsonNode body = answer.getBody();
        assertThat(answer.getStatusCode().value()).as(String.valueOf(body)).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body.get("type").asText()).endsWith(type);
        return body;
    }
}
