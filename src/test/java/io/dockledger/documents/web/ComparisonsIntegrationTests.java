package io.dockledger.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.documents.Provenance;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ordered and received by the box, billed by the kilogram. */
@DockledgerTest
class ComparisonsIntegrationTests extends ShownDocuments {

    private static final String ORDER = """
            {"number": "PO-1", "supplier": {"number": "S-1"}, "currency": "EUR", "issuedOn": "2026-10-01",
             "lines": [{"line": "1", "sku": "TEA", "supplierSku": "ART-7", "quantity": "10", "unit": "XBX",
                        "price": "24.00"}]}
            """;

    private static final String RECEIPT = """
            {"number": "R-1", "order": "PO-1", "receivedOn": "2026-10-02",
             "lines": [{"line": "1", "sku": "TEA", "quantity": "10", "unit": "XBX"}]}
            """;

    private static final String INVOICE = """
            {"number": "I-1", "supplier": {"number": "S-1"}, "currency": "EUR", "issuedOn": "2026-10-03",
             "orders": ["PO-1"], "total": "240.00",
             "lines": [{"line": "1", "sku": "ART-7", "quantity": "120", "unit": "KGM", "price": "2.00",
                        "amount": "240.00"}]}
            """;

    private static final String DEBIT_NOTE = """
            {"number": "D-1", "supplier": {"number": "S-1"}, "invoice": "I-1", "currency": "EUR",
             "issuedOn": "2026-10-04", "total": "30.00",
             "lines": [{"line": "1", "invoiceLine": "1", "sku": "ART-7", "quantity": "15", "unit": "KGM",
                        "price": "2.00", "amount": "30.00"}]}
            """;

    @Autowired
    Comparisons comparisons;

    @BeforeEach
    void aPurchase() {
        tenants.runInTransaction(tenant, () -> {
            record("purchase-order.released", ORDER);
            record("goods-receipt.posted", RECEIPT);
            record("invoice.received", INVOICE);
        });
    }

    @Test
    void anItemsOwnUnitsAreConvertedAsTheCompanySays() {
        load("units", "sku,from,to,factor\nTEA,XBX,KGM,12\n");

        Comparison.Line line = onlyLine();

        assertThat(line.received().amount()).isEqualByComparingTo("120");
        assertThat(line.received().unit()).isEqualTo("KGM");
        assertThat(line.quantity().value()).isEqualByComparingTo("0");
        assertThat(line.price().value()).isEqualByComparingTo("0");
    }

    @Test
    void whatNobodyCanConvertIsNotCompared() {
        Comparison.Line line = onlyLine();

        assertThat(line.quantity()).isEqualTo(Comparison.Difference.UNKNOWN);
        assertThat(line.price()).isEqualTo(Comparison.Difference.UNKNOWN);
    }

    @Test
    void whatWeDebitTheSupplierCountsAsCredited() {
        tenants.runInTransaction(tenant, () -> record("debit-note.issued", DEBIT_NOTE));

        assertThat(onlyLine().credited().amount()).isEqualByComparingTo("15");
        assertThat(comparison().totals()).extracting(Comparison.Total::name).contains("Debit note D-1");
    }

    private Comparison comparison() {
        return Objects.requireNonNull(tenants.inTransaction(tenant, () -> comparisons.of("invoice:S-1/I-1")));
    }

    private Comparison.Line onlyLine() {
        assertThat(comparison().lines()).hasSize(1);
        return comparison().lines().get(0);
    }

    private void record(String type, String json) {
        documents.record(document(type, json), Provenance.here("erp", "corr", Instant.parse("2026-10-04T08:00:00Z")));
    }
}
