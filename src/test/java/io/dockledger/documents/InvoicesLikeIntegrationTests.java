package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.provenance;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked for is always the invoice A-100 of supplier S-10 over 155.15 of 14 October. */
@DockledgerTest
class InvoicesLikeIntegrationTests {

    @Autowired
    Documents documents;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient jdbc;

    private final Invoice asked = SampleDocuments.invoice("A-100", "155.15", "2026-10-14");
    private String tenant = "";

    @BeforeEach
    void record() {
        tenant = tenants.fresh();
        tenants.runInTransaction(tenant, () -> documents.record(asked, provenance("asked")));
    }

    @Test
    void theSameNumberWrittenAnotherWayIsFound() {
        recordInvoice("a 100", "900.00", "2025-01-01");
        recordInvoice("A/00100", "900.00", "2025-01-01");
        recordInvoice("A-101", "900.00", "2026-10-14");

        assertThat(like()).containsExactlyInAnyOrder("invoice:S-10/a 100", "invoice:S-10/A/00100");
    }

    @Test
    void theSameNumberOfAnotherSupplierIsFoundOnlyWithTheSameTotal() {
        record(SampleDocuments.invoice("S-11", "A-100", "155.15", "2025-01-01"), "e1");
        record(SampleDocuments.invoice("S-12", "A-100", "155.16", "2026-10-14"), "e2");

        assertThat(like()).containsExactly("invoice:S-11/A-100");
    }

    @Test
    void nearlyTheSameTotalWithinThirtyDaysIsFound() {
        recordInvoice("up", "156.71", "2026-11-13");
        recordInvoice("down", "153.60", "2026-09-14");
        recordInvoice("too-much", "156.72", "2026-10-14");
        recordInvoice("too-little", "153.59", "2026-10-14");
        recordInvoice("too-late", "155.15", "2026-11-14");
        recordInvoice("too-early", "155.15", "2026-09-13");
        record(SampleDocuments.invoice("S-11", "other-supplier", "155.15", "2026-10-14"), "e9");

        // 1% less than 155.15 is 153.5985; 155.15 is 1% less than 156.7171.
        assertThat(like()).containsExactlyInAnyOrder("invoice:S-10/up", "invoice:S-10/down");
    }

    @Test
    void theSameContentIsFoundWhateverItSays() {
        record(SampleDocuments.invoice("S-77", "Z-1", "1.00", "2020-01-01"), "asked");

        assertThat(like()).containsExactly("invoice:S-77/Z-1");
    }

    @Test
    void whatTheTransactionHasRecordedIsFoundTooAndStandsAboveWhatIsStored() {
        recordInvoice("A100", "900.00", "2025-01-01");
        tenants.runInTransaction(tenant, () -> {
            Invoice stored = (Invoice) documents
                    .find(DocumentKey.invoice("S-10", "A100"))
                    .orElseThrow()
                    .document();
            documents.record(stored.cancelled("withdrawn"), here());
            documents.record(SampleDocuments.invoice("B-7", "155.15", "2026-10-15"), provenance("e2"));
            documents.record(SampleDocuments.invoice("B-8", "200.00", "2026-10-15"), provenance("e3"));

            List<InvoiceCandidate> found = likeNow();
            assertThat(found)
                    .extracting(
                            other -> other.key().text() + " " + other.status().code())
                    .containsExactlyInAnyOrder("invoice:S-10/A100 cancelled", "invoice:S-10/B-7 received");
        });
    }

    @Test
    void aCandidateSaysWhatItIs() {
        recordInvoice("A 100", "155.15", "2026-10-20");

        InvoiceCandidate other = tenants.inTransaction(tenant, this::likeNow).get(0);

        assertThat(other.number()).isEqualTo("A 100");
        assertThat(other.normalisedNumber()).isEqualTo("A100");
        assertThat(other.supplier()).isEqualTo("S-10");
        assertThat(other.currency()).isEqualTo("EUR");
        assertThat(other.total()).isEqualByComparingTo("155.15");
        assertThat(other.issuedOn()).hasToString("2026-10-20");
        assertThat(other.contentHash()).isEqualTo("hash-A 100");
        RecordedDocument recorded =
                tenants.inTransaction(tenant, () -> documents.find(asked.key()).orElseThrow());
        RecordedDocument like =
                tenants.inTransaction(tenant, () -> documents.find(other.key()).orElseThrow());
        assertThat(other.sequence()).isEqualTo(like.sequence());
        assertThat(other.cameBefore(recorded)).isFalse();
        assertThat(InvoiceCandidate.of(recorded).cameBefore(like)).isTrue();
    }

    @Test
    void whichCameFirstDoesNotDependOnTheClocksOfTheNodesThatMadeTheIds() {
        recordInvoice("A 100", "155.15", "2026-10-20");
        tenants.runInTransaction(
                tenant,
                () -> jdbc.sql("update document set id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' where key = ?")
                        .param(asked.key().text())
                        .update());

        tenants.runInTransaction(tenant, () -> {
            RecordedDocument late =
                    documents.find(DocumentKey.invoice("S-10", "A 100")).orElseThrow();
            assertThat(likeNow().get(0).cameBefore(documents.find(asked.key()).orElseThrow()))
                    .isFalse();
            assertThat(documents.invoicesLike(List.of(late)).getOrDefault(late.key(), List.of()))
                    .singleElement()
                    .satisfies(first -> assertThat(first.cameBefore(late)).isTrue());
        });
    }

    @Test
    void ofSeveralInOneTransactionThatComesFirstWhichIsRecordedFirst() {
        DocumentKey first = DocumentKey.invoice("S-10", "Z-1");
        DocumentKey second = DocumentKey.invoice("S-10", "B-1");
        tenants.runInTransaction(tenant, () -> {
            documents.record(SampleDocuments.invoice("Z-1", "155.15", "2026-10-14"), provenance("e1"));
            documents.record(SampleDocuments.invoice("B-1", "155.15", "2026-10-14"), provenance("e2"));
            assertThat(cameBefore(second)).containsExactlyInAnyOrder(asked.key(), first);
        });

        assertThat(tenants.inTransaction(tenant, () -> cameBefore(second)))
                .containsExactlyInAnyOrder(asked.key(), first);
        assertThat(tenants.inTransaction(tenant, () -> cameBefore(first))).containsExactly(asked.key());
    }

    private List<DocumentKey> cameBefore(DocumentKey key) {
        RecordedDocument recorded = documents.find(key).orElseThrow();
        return documents.invoicesLike(List.of(recorded)).getOrDefault(key, List.of()).stream()
                .filter(other -> other.cameBefore(recorded))
                .map(InvoiceCandidate::key)
                .toList();
    }

    @Test
    void manyInvoicesAreLookedUpWithOneStatementAndNotLookedUpAgain() {
        for (int i = 0; i < 30; i++) {
            recordInvoice("M-" + i, 1000 * (i + 1) + ".00", "2026-10-14");
        }
        List<String> statements = Statements.of(() -> tenants.runInTransaction(tenant, () -> {
            Map<Invoice, String> expected = new HashMap<>();
            for (int i = 0; i < 30; i++) {
                expected.put(SampleDocuments.invoice("N-" + i, 1000 * (i + 1) + ".00", "2026-10-16"), "hash-n" + i);
            }
            documents.expect(expected);
            expected.forEach((invoice, hash) -> {
                documents.record(invoice, provenance("x"));
                RecordedDocument recorded = documents.find(invoice.key()).orElseThrow();
                assertThat(documents.invoicesLike(List.of(recorded)).getOrDefault(invoice.key(), List.of()))
                        .isNotEmpty();
            });
        }));

        assertThat(statements.stream().filter(sql -> sql.contains("cross join lateral")))
                .hasSize(1);
    }

    @Test
    void anotherTenantsInvoicesAreNotFound() {
        tenants.runInTransaction(
                tenants.fresh(),
                () -> documents.record(SampleDocuments.invoice("A100", "155.15", "2026-10-14"), provenance("other")));

        assertThat(like()).isEmpty();
    }

    private List<String> like() {
        return tenants.inTransaction(
                tenant,
                () -> likeNow().stream().map(other -> other.key().text()).toList());
    }

    private List<InvoiceCandidate> likeNow() {
        RecordedDocument recorded = documents.find(asked.key()).orElseThrow();
        Collection<List<InvoiceCandidate>> found =
                documents.invoicesLike(List.of(recorded)).values();
        return new ArrayList<>(found.iterator().next());
    }

    private void recordInvoice(String number, String total, String issuedOn) {
        record(SampleDocuments.invoice(number, total, issuedOn), number);
    }

    private void record(Invoice invoice, String eventId) {
        tenants.runInTransaction(tenant, () -> documents.record(invoice, provenance(eventId)));
    }

    private static Provenance here() {
        return Provenance.here("clerk", "corr", Instant.parse("2026-10-15T09:00:00Z"));
    }
}
