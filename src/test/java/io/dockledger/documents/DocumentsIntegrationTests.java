package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static io.dockledger.documents.SampleDocuments.provenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class DocumentsIntegrationTests {

    private static final DocumentKey ORDER = DocumentKey.purchaseOrder("4711");
    private static final DocumentKey INVOICE = DocumentKey.invoice("S-10", "INV-0099");

    @Autowired
    Documents documents;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient jdbc;

    private String tenant = "";

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
    }

    @Test
    void whatIsRecordedIsReadInTheSameTransactionAndInTheNext() {
        in(() -> {
            documents.record(SampleDocuments.order(), provenance("e1"));
            documents.record(SampleDocuments.receipt(), provenance("e2"));

            assertWholeChain();
        });
        in(this::assertWholeChain);
    }

    private void assertWholeChain() {
        Chain chain = chain(ORDER);
        assertThat(chain.order()).contains(SampleDocuments.order());
        assertThat(chain.receipts()).containsExactly(SampleDocuments.receipt());
        assertThat(chain.invoices()).isEmpty();
        assertThat(documents.find(ORDER)).map(RecordedDocument::version).contains(1);
        assertThat(documents.chainsOf(Set.of(ORDER, INVOICE))).isEqualTo(Map.of(ORDER, Set.of(ORDER)));
    }

    @Test
    void anUnknownChainIsEmpty() {
        in(() -> assertThat(chain(ORDER).documents()).isEmpty());
    }

    @Test
    void aChangeMakesANewVersionAndKeepsTheOldOne() {
        in(() -> documents.record(SampleDocuments.order(), provenance("e1")));
        in(() -> {
            PurchaseOrder order = chain(ORDER).order().orElseThrow();
            documents.record(order.corrected("10", null, decimal("1.40")), provenance("e2"));
        });

        in(() -> {
            assertThat(documents.find(ORDER)).map(RecordedDocument::version).contains(2);
            assertThat(versions(ORDER)).containsExactly("1 false erp e1 1.50", "2 true erp e2 1.40");
        });
    }

    @Test
    void severalVersionsWithinOneTransactionAreAllKept() {
        in(() -> {
            documents.record(SampleDocuments.order(), provenance("e1"));
            PurchaseOrder order = chain(ORDER).order().orElseThrow();
            documents.record(order.cancelled("late"), provenance("e2"));

            assertThat(chain(ORDER).order()).map(PurchaseOrder::state).contains("cancelled");
        });

        in(() -> assertThat(versions(ORDER)).containsExactly("1 false erp e1 1.50", "2 true erp e2 1.50"));
    }

    @Test
    void whatIsRecordedWithoutHavingBeenReadFollowsWhatIsStored() {
        in(() -> documents.record(SampleDocuments.order(), provenance("e1")));
        in(() -> {
            documents.record(SampleDocuments.order().cancelled("late"), provenance("e2"));
            documents.record(SampleDocuments.order().closed("enough"), provenance("e3"));
        });
        in(() -> {
            documents.record(SampleDocuments.order(), provenance("e4"));
            assertThat(chain(ORDER).order()).map(PurchaseOrder::state).contains("open");
        });

        in(() -> assertThat(versions(ORDER))
                .containsExactly(
                        "1 false erp e1 1.50", "2 false erp e2 1.50", "3 false erp e3 1.50", "4 true erp e4 1.50"));
    }

    @Test
    void whatWasDoneHereKeepsTheHashOfWhatCame() {
        in(() -> documents.record(SampleDocuments.invoice(), provenance("e1")));
        in(() -> {
            Invoice invoice = (Invoice) documents.find(INVOICE).orElseThrow().document();
            Provenance here = Provenance.here("clerk", "corr", Instant.parse("2026-10-15T09:00:00Z"));
            documents.record(invoice.rejected("not ours"), here);
        });

        in(() -> {
            RecordedDocument rejected = documents.find(INVOICE).orElseThrow();
            assertThat(rejected.document().state()).isEqualTo("rejected");
            assertThat(rejected.provenance().source()).isEqualTo("dockledger");
            assertThat(rejected.provenance().actor()).isEqualTo("clerk");
            assertThat(rejected.provenance().contentHash()).isEqualTo("hash-e1");
        });
    }

    @Test
    void anInvoiceForTwoOrdersStandsInBothChainsAndSoDoesWhatFollowsIt() {
        Invoice invoice = SampleDocuments.invoiceWithOrders("INV-0099", "4711", "4712");
        DocumentKey other = DocumentKey.purchaseOrder("4712");
        in(() -> documents.record(invoice, provenance("e1")));
        in(() -> {
            documents.record(SampleDocuments.creditNote(), provenance("e2"));
            documents.record(SampleDocuments.payment(), provenance("e3"));
        });

        in(() -> {
            Map<DocumentKey, Chain> chains = documents.loadChains(Set.of(ORDER, other));
            for (DocumentKey key : List.of(ORDER, other)) {
                Chain chain = chains.getOrDefault(key, new Chain(key, List.of()));
                assertThat(chain.invoices()).containsExactly(invoice);
                assertThat(chain.supplierCredits()).containsExactly(SampleDocuments.creditNote());
                assertThat(chain.payments()).containsExactly(SampleDocuments.payment());
            }
        });
    }

    @Test
    void anInvoiceWithoutAnOrderIsItsOwnChain() {
        Invoice invoice = SampleDocuments.invoiceWithOrders("INV-0099");
        in(() -> assertThat(documents.record(invoice, provenance("e1"))).containsExactly(INVOICE));

        in(() -> assertThat(chain(INVOICE).invoices()).hasSize(1));
    }

    @Test
    void aRollBackLeavesNothing() {
        assertThatThrownBy(() -> in(() -> {
                    documents.record(SampleDocuments.order(), provenance("e1"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        in(() -> {
            assertThat(documents.find(ORDER)).isEmpty();
            documents.record(SampleDocuments.order(), provenance("e2"));
        });
        in(() -> assertThat(versions(ORDER)).containsExactly("1 true erp e2 1.50"));
    }

    @Test
    void anotherTenantSeesNothing() {
        in(() -> documents.record(SampleDocuments.order(), provenance("e1")));

        tenants.runInTransaction(tenants.fresh(), () -> {
            assertThat(documents.find(ORDER)).isEmpty();
            assertThat(chain(ORDER).documents()).isEmpty();
            assertThat(documents.chainsOf(Set.of(ORDER))).isEmpty();
            documents.record(SampleDocuments.order(), provenance("e1"));
        });
        in(() -> assertThat(versions(ORDER)).containsExactly("1 true erp e1 1.50"));
    }

    @Test
    void outsideATransactionNothingCanBeRecorded() {
        assertThatThrownBy(() -> documents.record(SampleDocuments.order(), provenance("e1")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHundredPurchasesCostAsManyStatementsAsOne() {
        List<String> one = statementsOf(() -> purchases(1, 1));
        List<String> hundred = statementsOf(() -> purchases(1000, 100));

        // One to see whether they are new; then the documents and their chains.
        assertThat(hundred).hasSize(3).isEqualTo(one);
    }

    @Test
    void changingAHundredDocumentsCostsAsManyStatementsAsChangingOne() {
        in(() -> purchases(2000, 100));
        Set<DocumentKey> chains = Set.copyOf(IntStream.range(2000, 2100)
                .mapToObj(number -> DocumentKey.purchaseOrder("PO-" + number))
                .toList());

        List<String> statements = statementsOf(() -> documents
                .loadChains(chains)
                .values()
                .forEach(chain -> chain.receipts()
                        .forEach(receipt -> documents.record(
                                receipt.corrected("1", decimal("80")), provenance("c" + receipt.number())))));

        // One to read; to write, the old versions, the new ones and their chains.
        assertThat(statements).hasSize(4);
    }

    private void purchases(int first, int count) {
        for (int number = first; number < first + count; number++) {
            documents.record(SampleDocuments.order("PO-" + number), provenance("o" + number));
            documents.record(SampleDocuments.receipt("GR-" + number, "PO-" + number), provenance("r" + number));
        }
    }

    private List<String> statementsOf(Runnable work) {
        return Statements.of(() -> in(work));
    }

    private Chain chain(DocumentKey key) {
        return documents.loadChains(Set.of(key)).values().iterator().next();
    }

    private List<String> versions(DocumentKey key) {
        return jdbc.sql("""
                        select version || ' ' || current::text || ' ' || source || ' ' || event_id || ' '
                            || (body #>> '{lines,0,price}')
                        from document where key = ? order by version
                        """).param(key.text()).query(String.class).list();
    }

    private void in(Runnable work) {
        tenants.runInTransaction(tenant, work);
    }
}
