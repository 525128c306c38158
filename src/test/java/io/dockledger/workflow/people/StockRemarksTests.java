package io.dockledger.workflow.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.documents.StockReportLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockRemarksTests {

    @Test
    void aDifferenceSaysWhereItComesFromAndWhoSaysSo() {
        InventoryAdjustmentLine line = new InventoryAdjustmentLine(
                "2",
                "inventory-count:C-7",
                "4",
                "count",
                "A",
                "BIN-1",
                "L-3",
                new BigDecimal("100"),
                new BigDecimal("-5"),
                "EA",
                null,
                LocalDate.of(2026, 11, 2),
                "sam",
                "jo");
        assertThat(StockRemarks.of(line))
                .isEqualTo("count of inventory-count:C-7 line 4, at BIN-1, lot L-3, 100 EA booked, found by sam,"
                        + " looked at again by jo");
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        assertThat(StockRemarks.of(
                        new StockReportLine("1", "A", null, null, BigDecimal.ONE.negate(), "EA", null, Map.of())))
                .isNull();
    }
}
