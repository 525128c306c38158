package io.dockledger.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class AccountsIntegrationTests {

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    String tenant = "";
    Person admin = new Person("", "", "", Set.of());

    @BeforeEach
    void createAdministrator() {
        tenant = tenants.fresh();
        admin = tenants.person(tenant, Groups.ADMINISTRATORS);
    }

    @Test
    void aNewAccountSignsInWithinTheAdministratorsCompany() {
        String id = tenant + ".clerk";
        ResponseEntity<JsonNode> created = create(id, Set.of(Groups.ACCOUNTS_PAYABLE), "a long password");

        JsonNode me = api.anonymous()
                .get()
                .uri("/api/v1/me")
                .headers(headers -> headers.setBasicAuth(id, "a long password"))
                .retrieve()
                .body(JsonNode.class);

        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(me.at("/tenant/id").asText()).isEqualTo(tenant);
        assertThat(me.at("/groups")).extracting(JsonNode::asText).containsExactly("accounts-payable");
    }

    @Test
    void theListHasTheAccountsOfTheOwnCompanyOnly() {
        Person colleague = tenants.person(tenant, Groups.AUDITORS);

        JsonNode items = api.as(admin.id())
                .get()
                .uri("/api/v1/accounts")
                .retrieve()
                .body(JsonNode.class)
                .at("/items");

        assertThat(items)
                .extracting(item -> item.at("/id").asText())
                .containsExactlyInAnyOrder(admin.id(), colleague.id());
    }

    @Test
    void anAccountOfAnotherCompanyDoesNotExistHere() {
        assertThat(lock("clerk")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(lock("no-such-account")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        assertThat(reason(create("Capital", Set.of(), "a long password"))).contains("a-z");
        assertThat(reason(create("x", Set.of(), "short"))).contains("from 12 to 72 characters");
        assertThat(reason(create("x", Set.of("bosses"), "a long password"))).contains("[bosses]");
        assertThat(reason(create("clerk", Set.of(), "a long password"))).contains("'clerk' is taken");
    }

    @Test
    void administratorsChangeTheGroupsOfOthersOnly() {
        Person auditor = tenants.person(tenant, Groups.AUDITORS);
        Set<String> more = Set.of(Groups.ADMINISTRATORS, Groups.APPROVERS);

        assertThat(reason(changeGroups(admin.id(), more))).contains("your own groups");
        assertThat(changeGroups(auditor.id(), Set.of(Groups.AUDITORS, Groups.CONTROLLERS))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(groupsOf(admin.id())).containsExactly(Groups.ADMINISTRATORS);
        assertThat(groupsOf(auditor.id())).containsExactly(Groups.AUDITORS, Groups.CONTROLLERS);
        assertThat(evidence(auditor.id()))
                .extracting(entry -> entry.at("/kind").asText())
                .containsExactly("groups-change-refused", "groups-changed");
        assertThat(evidence(auditor.id()).at("/0").toString())
                .contains(admin.id())
                .contains("approvers");
    }

    @Test
    void administratorsDoNotShutThemselvesOut() {
        assertThat(changeGroups(admin.id(), Set.of(Groups.AUDITORS)).getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(lock(admin.id())).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void onlyAdministratorsMayUseIt() {
        Person clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE, Groups.CONTROLLERS, Groups.OPERATORS);

        ResponseEntity<JsonNode> answer =
                api.as(clerk.id()).get().uri("/api/v1/accounts").retrieve().toEntity(JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody().at("/type").asText()).isEqualTo("urn:dockledger:problem:forbidden");
        assertThat(answer.getBody().at("/detail").asText()).contains("accounts:write");
    }

    @Test
    void changesAndRefusalsAreEvidence() {
        Person auditor = tenants.person(tenant, Groups.AUDITORS);
        api.as(auditor.id()).get().uri("/api/v1/accounts").retrieve().toBodilessEntity();
        create(tenant + ".new", Set.of(Groups.RECEIVING), "a long password");
        lock(auditor.id() + "-nobody");
        api.logIn(admin.id(), "wrong");
        api.logIn(admin.id(), admin.id());

        JsonNode items = evidence(auditor.id());

        assertThat(items)
                .extracting(entry -> entry.at("/kind").asText())
                .containsExactly("access-refused", "account-created", "login-failed", "logged-in");
        assertThat(items.toString()).doesNotContain("a long password").doesNotContain("wrong");
    }

    private ResponseEntity<JsonNode> create(String id, Set<String> groups, String password) {
        return api.as(admin.id())
                .post()
                .uri("/api/v1/accounts")
                .body(Map.of("id", id, "name", "Somebody", "groups", groups, "password", password))
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private ResponseEntity<JsonNode> changeGroups(String id, Set<String> groups) {
        return api.as(admin.id())
                .put()
                .uri("/api/v1/accounts/{id}/groups", id)
                .body(Map.of("groups", groups))
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private List<String> groupsOf(String id) {
        JsonNode account = api.as(admin.id())
                .get()
                .uri("/api/v1/accounts/{id}", id)
                .retrieve()
                .body(JsonNode.class);
        return StreamSupport.stream(account.at("/groups").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode evidence(String auditor) {
        return api.as(auditor)
                .get()
                .uri("/api/v1/evidence")
                .retrieve()
                .body(JsonNode.class)
                .at("/items");
    }

    private HttpStatusCode lock(String id) {
        return api.as(admin.id())
                .put()
                .uri("/api/v1/accounts/{id}/lock", id)
                .body(Map.of("locked", true))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private static String reason(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer.getBody().at("/detail").asText();
    }
}
