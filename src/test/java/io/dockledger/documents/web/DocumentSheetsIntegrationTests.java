package io.dockledger.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.Provenance;
import io.dockledger.documents.web.DocumentSheet.Cell;
import io.dockledger.documents.web.DocumentSheet.Column;
import io.dockledger.documents.web.DocumentSheet.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order of two lines with a charge, of which its shop says more than is used. */
@DockledgerTest
class DocumentSheetsIntegrationTests extends ShownDocuments {

    private static final String ORDER = """
            {"number": "SO-1", "customer": {"number": "C-1", "name": "Corner Shop"}, "currency": "EUR",
             "issuedOn": "2026-10-01", "incoterm": "DAP", "campaign": {"name": "autumn"},
             "charges": [{"kind": "shipping", "amount": "40"}],
             "lines": [{"line": "1", "sku": "TEA", "description": "Green tea", "quantity": "1200.50", "unit": "KGM",
                        "price": "24", "priceBase": "10", "gift": true},
                       {"line": "2", "sku": "CUP", "quantity": "4", "unit": "EA", "price": "3.5"}]}
            """;

    @Autowired
    DocumentSheets sheets;

    @BeforeEach
    void anOrder() {
        load("items", "sku,family,description\nCUP,ware,\"Cup, 2 dl\"\n");
        tenants.runInTransaction(tenant, () -> {
            Instant now = Instant.parse("2026-10-01T08:00:00Z");
            documents.record(
                    document("sales-order.released", ORDER),
                    new Provenance("shop", "e-1", "sam", "corr", "00", now, now));
        });
    }

    private DocumentSheet sheet() {
        return Objects.requireNonNull(tenants.inTransaction(tenant, () -> sheets.of("sales-order:SO-1")));
    }

    @Test
    void whatIsSaidOfAllOfItIsReadAsPeopleWriteIt() {
        assertThat(sheet().facts())
                .contains(
                        new Fact("Customer", "Corner Shop (C-1)"),
                        new Fact("Issued on", "1 Oct 2026"),
                        new Fact("Incoterm", "DAP"),
                        new Fact("Proof of delivery", "no"))
                .extracting(Fact::name)
                .doesNotContain("Number", "Lines", "Extra", "Overdue");
    }

    @Test
    void linesComeFirstWithUnitsPricesAndItemsInOnePlaceAndWithoutEmptyColumns() {
        DocumentSheet.Table lines = sheet().tables().get(0);
        assertThat(lines.columns())
                .containsExactly(
                        new Column("Line", false),
                        new Column("SKU", false),
                        new Column("Quantity", true),
                        new Column("Price", true),
                        new Column("Said besides", false));
        assertThat(lines.rows())
                .containsExactly(
                        List.of(
                                new Cell("1", null),
                                new Cell("TEA", "Green tea"),
                                new Cell("1,200.5 KGM", null),
                                new Cell("24.00", "per 10 KGM"),
                                new Cell("gift true", null)),
                        List.of(
                                new Cell("2", null),
                                new Cell("CUP", "Cup, 2 dl"),
                                new Cell("4 EA", null),
                                new Cell("3.50", "per EA"),
                                new Cell("", null)));
    }

    @Test
    void factsAreCalledAsColumnsAre() {
        InventoryAdjustment adjustment =
                InventoryAdjustment.opened("C-1-1", "Harbour Road", "TEA", "KGM", "EUR", LocalDate.of(2026, 10, 1));
        assertThat(tenants.inTransaction(tenant, () -> sheets.of(adjustment)).facts())
                .contains(new Fact("SKU", "TEA"));
    }

    @Test
    void otherRowsFollow() {
        DocumentSheet.Table charges = sheet().tables().get(1);
        assertThat(charges.name()).isEqualTo("Charges");
        assertThat(charges.rows()).containsExactly(List.of(new Cell("shipping", null), new Cell("40.00", null)));
    }

    @Test
    void whatIsNotUsedIsShownAsItCame() {
        assertThat(sheet().unused()).containsExactly(new Fact("campaign", "{\"name\":\"autumn\"}"));
    }

    @Test
    void ofWhatIsNotKnownThereIsNone() {
        assertThat(tenants.inTransaction(tenant, () -> Optional.ofNullable(sheets.of("sales-order:SO-2"))))
                .isEmpty();
    }
}
