package io.dockledger.workflow.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.DeliveredLine;
import io.dockledger.documents.LedgerLine;
import io.dockledger.documents.SalesOrderLine;
import io.dockledger.documents.ShipmentLine;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesRemarksTests {

    private static final BigDecimal TEN = new BigDecimal("10.0");
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal NONE = BigDecimal.ZERO;

    @Test
    void anOrderedLineSaysHowFarTheWarehouseIs() {
        SalesOrderLine line = new SalesOrderLine(
                "1", "A", null, null, null, TEN, "KGM", TWO, BigDecimal.ONE, "KGM", null, TEN, TWO, Map.of());

        assertThat(SalesRemarks.of(line)).isEqualTo("10 KGM picked, 2 KGM packed");
    }

    @Test
    void whatCameBackOrWasRefusedIsSaid() {
        assertThat(SalesRemarks.of(new ShipmentLine("1", "SO-1", "1", "A", TEN, "KGM", TWO, null, Map.of())))
                .isEqualTo("2 KGM came back");
        assertThat(SalesRemarks.of(new DeliveredLine("1", "A", TEN, "KGM", TWO, "torn", Map.of())))
                .isEqualTo("2 KGM refused");
        assertThat(SalesRemarks.of(new ShipmentLine("1", "SO-1", "1", "A", TEN, "KGM", NONE, null, Map.of())))
                .isNull();
    }

    @Test
    void anAccruedLineSaysWhy() {
        assertThat(SalesRemarks.of(new LedgerLine("1", "1", "A", TEN, "KGM", "shipped-not-invoiced", TWO)))
                .isEqualTo("shipped not invoiced");
    }
}
