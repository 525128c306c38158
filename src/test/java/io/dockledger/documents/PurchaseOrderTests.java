package io.dockledger.documents;

import static io.dockledger.documents.SampleDocuments.decimal;
import static io.dockledger.documents.SampleDocuments.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PurchaseOrderTests {

    private final PurchaseOrder order = SampleDocuments.order();

    @Test
    void aChangeBringsNewContentAndKeepsTheStatus() {
        PurchaseOrder changed = order.cancelled("late").changed(version("3", "120"));

        assertThat(changed.line("10").orElseThrow().quantity()).isEqualByComparingTo("120");
        assertThat(changed.state()).isEqualTo("cancelled");
        assertThat(changed.statusReason()).isEqualTo("late");
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        PurchaseOrder tenth = order.changed(version("10", "120"));

        assertThat(tenth.changed(version("9", "70"))).isEqualTo(tenth);
        assertThat(tenth.changed(version("B", "70"))).isNotEqualTo(tenth);
    }

    @Test
    void aClosedOrderIsNotACancelledOne() {
        assertThat(order.closed("enough").state()).isEqualTo("closed");
        assertThat(order.cancelled(null).state()).isEqualTo("cancelled");
    }

    @Test
    void aCorrectedPriceMovesTheAmountOfItsLineAndTheTotal() {
        PurchaseOrder corrected = order.corrected("10", null, decimal("1.40"));

        assertThat(corrected.line("10").orElseThrow().amount()).isEqualByComparingTo("140.00");
        assertThat(corrected.line("20").orElseThrow().amount()).isEqualByComparingTo("100.00");
        assertThat(corrected.total()).isEqualByComparingTo("252.50");
    }

    @Test
    void aCorrectedQuantityHeedsThePriceBase() {
        // 30 KGM at 500 for 100 KGM make 150.
        PurchaseOrder corrected = order.corrected("20", decimal("30"), null);

        assertThat(corrected.line("20").orElseThrow().amount()).isEqualByComparingTo("150.00");
        assertThat(corrected.total()).isEqualByComparingTo("312.50");
    }

    @Test
    void anUnknownLineCannotBeCorrected() {
        assertThatThrownBy(() -> order.corrected("30", decimal("1"), null))
                .isInstanceOf(InvalidChange.class)
                .hasMessage("Order 4711 has no line 30 to correct.");
    }

    private static PurchaseOrder version(String version, String quantity) {
        String text = SampleDocuments.ORDER
                .replace("\"version\": \"2\"", "\"version\": \"" + version + "\"")
                .replace("\"quantity\": 100", "\"quantity\": " + quantity);
        return (PurchaseOrder) CanonicalReader.read("io.dockledger.purchase-order.released.v1", json(text));
    }
}
