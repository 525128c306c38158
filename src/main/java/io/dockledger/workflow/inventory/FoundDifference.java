package io.dockledger.workflow.inventory;

import io.dockledger.documents.InventoryAdjustment;
import io.dockledger.documents.InventoryAdjustmentLine;
import io.dockledger.documents.InventoryCount;
import io.dockledger.documents.InventoryCountLine;
import io.dockledger.documents.StockReport;
import io.dockledger.documents.StockReportLine;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference as a count or a report states it.
 *
 * @param currency of the cost; none where the document names none
 */
record FoundDifference(
        InventoryAdjustmentLine line, @Nullable String currency) {

    String sku() {
        return line.sku();
    }

    /** The lines of a count that differ from what was booked. */
    static List<FoundDifference> of(InventoryCount count, List<InventoryCountLine> lines, @Nullable String by) {
        return lines.stream()
                .filter(line -> line.difference().signum() != 0)
                .map(line -> new FoundDifference(
                        new InventoryAdjustmentLine(
                                line.line(),
                                count.key().text(),
                                line.line(),
                                InventoryAdjustment.COUNT,
                                line.sku(),
                                line.location(),
                                line.lot(),
                                line.booked(),
                                line.difference(),
                                line.unit(),
                                line.unitCost(),
                                count.countedOn(),
                                by,
                                null),
                        count.currency()))
                .toList();
    }

    static List<FoundDifference> of(StockReport report, @Nullable String by) {
        return report.lines().stream()
                .filter(line -> line.quantity().signum() != 0)
                .map(line -> of(report, line, by))
                .toList();
    }

    private static FoundDifference of(StockReport report, StockReportLine line, @Nullable String by) {
        return new FoundDifference(
                new InventoryAdjustmentLine(
                        line.line(),
                        report.key().text(),
                        line.line(),
                        report.cause(),
                        line.sku(),
                        line.location(),
                        line.lot(),
                        null,
                        line.quantity(),
                        line.unit(),
                        line.unitCost(),
                        report.reportedOn(),
                        by,
                        null),
                report.currency());
    }

    /** The line in another unit, of which one is {@code factor} of its own. */
    static InventoryAdjustmentLine in(InventoryAdjustmentLine line, String unit, Ratio factor) {
        BigDecimal booked = line.booked();
        BigDecimal cost = line.unitCost();
        return new InventoryAdjustmentLine(
                line.line(),
                line.source(),
                line.sourceLine(),
                line.cause(),
                line.sku(),
                line.location(),
                line.lot(),
                booked == null ? null : factor.times(booked).toDecimal(),
                factor.times(line.quantity()).toDecimal(),
                unit,
                cost == null ? null : factor.inverse().times(cost).toDecimal(),
                line.foundOn(),
                line.foundBy(),
                line.recountedBy());
    }
}
