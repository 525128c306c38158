package io.dockledger.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.documents.CanonicalReader;
import io.dockledger.documents.Document;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Provenance;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.identity.Groups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@DockledgerTest
class DocumentApiIntegrationTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Documents documents;

    @Autowired
    TestApi api;

    @Autowired
    TestTenants tenants;

    private String tenant;
    private String clerk;

    @BeforeEach
    void anOrderInTwoVersionsAndItsReceipt() {
        tenant = tenants.fresh();
        clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE).id();
        PurchaseOrder order = (PurchaseOrder) read("purchase-order.released", """
                {"number": "PO-0042", "supplier": {"number": "S-1", "name": "Dairy"}, "currency": "EUR",
                 "issuedOn": "2026-10-01", "total": "12.30", "incoterm": "DAP",
                 "lines": [{"line": "1", "sku": "MILK", "quantity": "10", "unit": "LTR", "price": "1.23"}]}
                """);
        record(order, "e1");
        record(order.cancelled("too late"), "e2");
        record(read("goods-receipt.posted", """
                {"number": "R-9", "order": "PO-0042", "receivedOn": "2026-10-02",
                 "lines": [{"line": "1", "sku": "MILK", "quantity": "10", "unit": "LTR"}]}
                """), "e3");
    }

    @Test
    void currentVersionsAreListedNewestFirst() {
        JsonNode page = get("/api/v1/documents");

        assertThat(texts(page, "key")).containsExactly("goods-receipt:R-9", "purchase-order:PO-0042");
        assertThat(texts(page, "status")).containsExactly("posted", "cancelled");
        assertThat(page.at("/items/1/version").asInt()).isEqualTo(2);
        assertThat(page.at("/items/1/total").isTextual()).isTrue();
    }

    @Test
    void documentsAreFoundByNumberKindPartnerStatusKeyAndChain() {
        assertThat(texts(get("/api/v1/documents?number=po 0042"), "number")).containsExactly("PO-0042");
        assertThat(texts(get("/api/v1/documents?kind=goods-receipt"), "number")).containsExactly("R-9");
        assertThat(texts(get("/api/v1/documents?partner=S-1"), "number")).containsExactly("PO-0042");
        assertThat(texts(get("/api/v1/documents?status=open"), "number")).isEmpty();
        assertThat(texts(get("/api/v1/documents?key=goods-receipt:R-9"), "number"))
                .containsExactly("R-9");
        assertThat(texts(get("/api/v1/documents?chain=purchase-order:PO-0042"), "number"))
                .containsExactly("R-9", "PO-0042");
        assertThat(texts(get("/api/v1/documents?chain=purchase-order:PO-0042&kind=invoice"), "number"))
                .isEmpty();
    }

    @Test
    void aPageSaysWhereTheNextBegins() {
        JsonNode first = get("/api/v1/documents?limit=1");
        JsonNode second =
                get("/api/v1/documents?limit=1&after=" + first.path("next").asText());

        assertThat(texts(first, "number")).containsExactly("R-9");
        assertThat(texts(second, "number")).containsExactly("PO-0042");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void allVersionsOfADocumentAreKeptWithContentAndOrigin() {
        String id = get("/api/v1/documents?number=PO-0042").at("/items/0/id").asText();
        JsonNode versions = get("/api/v1/documents/" + id + "/versions");

        assertThat(texts(versions, "status")).containsExactly("cancelled", "open");
        assertThat(texts(versions, "eventId")).containsExactly("e2", "e1");
        assertThat(versions.at("/items/0/content/statusReason").asText()).isEqualTo("too late");
        assertThat(versions.at("/items/1/content/lines/0/price").asText()).isEqualTo("1.23");
        assertThat(versions.at("/items/1/content/extra/incoterm").asText()).isEqualTo("DAP");
        assertThat(versions.at("/items/1/actor").asText()).isEqualTo("r.meyer");
        assertThat(versions.at("/items/1/occurredAt").asText()).isEqualTo("2026-10-01T08:00:00Z");
        String first = versions.at("/items/1/id").asText();
        assertThat(get("/api/v1/documents/" + first).path("status").asText()).isEqualTo("open");
    }

    @Test
    void whatIsUnknownOrMeansNothingIsToldSo() {
        assertThat(status(clerk, "/api/v1/documents/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(clerk, "/api/v1/documents?kind=parcel")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status(clerk, "/api/v1/documents/42")).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whoeverReadsCasesReadsDocumentsAndNobodyElse() {
        assertThat(status(tenants.person(tenant, Groups.AUDITORS).id(), "/api/v1/documents"))
                .isEqualTo(HttpStatus.OK);
        String administrator = tenants.person(tenant, Groups.ADMINISTRATORS).id();
        String id = get("/api/v1/documents").at("/items/0/id").asText();
        for (String path : List.of("", "/" + id, "/" + id + "/versions")) {
            assertThat(status(administrator, "/api/v1/documents" + path)).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void anotherCompanySeesNothing() {
        String stranger = tenants.person(tenants.fresh(), Groups.AUDITORS).id();
        String id = get("/api/v1/documents").at("/items/0/id").asText();

        assertThat(answer(stranger, "/api/v1/documents").getBody().path("items"))
                .isEmpty();
        assertThat(status(stranger, "/api/v1/documents/" + id)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(stranger, "/api/v1/documents/" + id + "/versions")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void record(Document document, String eventId) {
        Instant at = Instant.parse("2026-10-01T08:00:00Z");
        tenants.runInTransaction(
                tenant,
                () -> documents.record(
                        document, new Provenance("erp", eventId, "r.meyer", "corr", "hash-" + eventId, at, at)));
    }

    private static Document read(String what, String data) {
        try {
            return (Document) CanonicalReader.read("io.dockledger." + what + ".v1", JSON.readTree(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode get(String path) {
        return answer(clerk, path).getBody();
    }

    private HttpStatus status(String account, String path) {
        return HttpStatus.valueOf(answer(account, path).getStatusCode().value());
    }

    private ResponseEntity<JsonNode> answer(String account, String path) {
        return api.as(account).get().uri(path).retrieve().toEntity(JsonNode.class);
    }

    private static List<String> texts(JsonNode page, String member) {
        List<String> texts = new ArrayList<>();
        page.path("items").forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
