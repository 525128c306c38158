package io.dockledger.documents;

import io.dockledger.documents.DocumentChange.AdjustmentPosted;
import io.dockledger.documents.DocumentChange.AdjustmentReversed;
import java.util.List;

/** Reads what speaks of stock from canonical data: counts, reports of damage and the like, and the ledger's answers. */
final class StockReader {

    private StockReader() {}

    static InventoryCount count(Members data) {
        return new InventoryCount(
                data.needText("number"),
                data.needText("site"),
                data.needDate("countedOn"),
                data.text("currency"),
                data.text("recountOf"),
                data.needList("lines", StockReader::countLine),
                List.of(),
                data.extra());
    }

    private static InventoryCountLine countLine(Members data) {
        return new InventoryCountLine(
                data.needText("line"),
                data.needText("sku"),
                data.text("location"),
                data.text("lot"),
                data.decimal("booked"),
                data.needDecimal("counted"),
                data.needText("unit"),
                data.decimal("unitCost"),
                data.extra());
    }

    static StockReport report(Members data) {
        return new StockReport(
                data.needText("number"),
                data.needText("site"),
                data.needText("cause"),
                data.needDate("reportedOn"),
                data.text("currency"),
                data.text("reason"),
                data.needList("lines", StockReader::reportLine),
                List.of(),
                data.extra());
    }

    private static StockReportLine reportLine(Members data) {
        return new StockReportLine(
                data.needText("line"),
                data.needText("sku"),
                data.text("location"),
                data.text("lot"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.decimal("unitCost"),
                data.extra());
    }

    static AdjustmentPosted posted(Members data) {
        return new AdjustmentPosted(
                data.needText("adjustment"),
                data.needText("number"),
                data.text("posting"),
                data.needDecimal("quantity"),
                data.decimal("amount"),
                data.text("currency"),
                data.date("postedOn"));
    }

    static AdjustmentReversed reversed(Members data) {
        return new AdjustmentReversed(
                data.needText("adjustment"), data.needText("posting"), data.date("reversedOn"), data.text("reason"));
    }
}
