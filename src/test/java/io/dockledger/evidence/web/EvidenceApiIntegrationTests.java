package io.dockledger.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Groups;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class EvidenceApiIntegrationTests {

    @Autowired
    EvidenceLog log;

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    String tenant;
    String auditor;

    @BeforeEach
    void threeEntries() {
        tenant = tenants.fresh();
        tenants.runInTransaction(tenant, () -> {
            append("task-claimed", "eve", "case-1", Map.of("name", "Approve"));
            append("task-completed", "eve", "case-1", Map.of("name", "Approve", "outcome", "approve"));
            append("task-claimed", "bob", "case-2", Map.of("name", "Decide"));
        });
        auditor = tenants.person(tenant, Groups.AUDITORS).id();
    }

    private void append(String kind, String actor, String caseId, Map<String, ?> detail) {
        log.append(new EvidenceEntry(kind, actor, caseId, Instant.parse("2026-03-02T07:30:00Z"), "corr", detail));
    }

    private ResponseEntity<JsonNode> get(String account, String path) {
        return api.as(account).get().uri(path).retrieve().toEntity(JsonNode.class);
    }

    private List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        get(auditor, "/api/v1/evidence?" + query)
                .getBody()
                .path("items")
                .forEach(item -> texts.add(item.path("text").asText()));
        return texts;
    }

    @Test
    void findsByCaseKindAndActor() {
        assertThat(texts("case=case-1"))
                .containsExactly("Claimed the task 'Approve'.", "Completed the task 'Approve': approve.");
        assertThat(texts("kind=task-claimed&actor=bob")).containsExactly("Claimed the task 'Decide'.");
        assertThat(texts("case=case-1&from=2000-01-01T00:00:00Z&to=2001-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void givesPagesInTheOrderOfTheChainOrAgainstIt() {
        JsonNode first = get(auditor, "/api/v1/evidence?case=case-1&limit=1").getBody();
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.at("/items/0/kind").asText()).isEqualTo("task-claimed");

        JsonNode second = get(
                        auditor,
                        "/api/v1/evidence?case=case-1&limit=1&after="
                                + first.path("next").asText())
                .getBody();
        assertThat(second.at("/items/0/kind").asText()).isEqualTo("task-completed");
        assertThat(second.path("next").isNull()).isTrue();

        assertThat(texts("case=case-1&order=newest"))
                .containsExactly("Completed the task 'Approve': approve.", "Claimed the task 'Approve'.");
    }

    @Test
    void anybodyCanRecomputeTheChainFromThePages() throws Exception {
        byte[] hash = new byte[32];
        for (JsonNode item : get(auditor, "/api/v1/evidence").getBody().path("items")) {
            assertThat(item.path("previousHash").asText())
                    .isEqualTo(HexFormat.of().formatHex(hash));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            hash = digest.digest(canonical(item).getBytes(StandardCharsets.UTF_8));
            assertThat(item.path("hash").asText()).isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    /** These entries contain plain ASCII only, so sorting and Jackson's own writing give their canonical form. */
    private static String canonical(JsonNode item) {
        Map<String, String> members = new TreeMap<>();
        item.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        List.of("text", "previousHash", "hash").forEach(members::remove);
        return object(members);
    }

    private static String sorted(JsonNode value) {
        if (!value.isObject()) {
            return value.toString();
        }
        Map<String, String> members = new TreeMap<>();
        value.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        return object(members);
    }

    private static String object(Map<String, String> members) {
        List<String> written = new ArrayList<>();
        members.forEach((name, value) -> written.add("\"" + name + "\":" + value));
        return "{" + String.join(",", written) + "}";
    }

    @Test
    void verifiesTheChainAndWhatWasNotedOfIt() {
        JsonNode verification = get(auditor, "/api/v1/evidence/verification").getBody();
        assertThat(verification.path("intact").asBoolean()).isTrue();
        assertThat(verification.path("entries").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(verification.path("head").asText()).hasSize(64);
        assertThat(verification.path("firstBroken").isNull()).isTrue();

        JsonNode other = get(auditor, "/api/v1/evidence/verification?notedSeq=2&notedHash=" + "ab".repeat(32))
                .getBody();
        assertThat(other.at("/firstBroken/seq").asLong()).isEqualTo(2);
        assertThat(get(auditor, "/api/v1/evidence/verification?notedSeq=2").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesParametersThatMeanNothing() {
        assertThat(get(auditor, "/api/v1/evidence?from=yesterday").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get(auditor, "/api/v1/evidence?order=sideways").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isForAuditorsAndControllersOnly() {
        String controller = tenants.person(tenant, Groups.CONTROLLERS).id();
        assertThat(get(controller, "/api/v1/evidence").getStatusCode()).isEqualTo(HttpStatus.OK);

        for (String group : List.of(
                Groups.ACCOUNTS_PAYABLE,
                Groups.APPROVERS,
                Groups.RECEIVING,
                Groups.PROCUREMENT,
                Groups.PROCESS_OWNERS,
                Groups.OPERATORS,
                Groups.INTEGRATION,
                Groups.ADMINISTRATORS)) {
            String other = tenants.person(tenant, group).id();
            assertThat(get(other, "/api/v1/evidence").getStatusCode()).as(group).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(get(other, "/api/v1/evidence/verification").getStatusCode())
                    .as(group)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void showsNothingToTheAuditorsOfAnotherCompany() {
        String stranger = tenants.person(tenants.fresh(), Groups.AUDITORS).id();

        assertThat(get(stranger, "/api/v1/evidence?case=case-1").getBody().path("items"))
                .isEmpty();
    }
}
