package io.dockledger.documents;

import io.dockledger.documents.DocumentChange.InspectedLine;
import io.dockledger.documents.DocumentChange.QualityInspected;
import io.dockledger.documents.DocumentChange.ReceiptReversed;
import io.dockledger.documents.GoodsReceiptLine.Quality;
import java.math.BigDecimal;
import java.util.List;

/** Reads what speaks of goods from canonical data: despatch advices, receipts, reversals, inspections. */
final class GoodsReader {

    private GoodsReader() {}

    static DespatchAdvice despatchAdvice(Members data) {
        return new DespatchAdvice(
                data.needText("number"),
                data.needText("order"),
                data.party("supplier"),
                data.text("site"),
                data.date("issuedOn"),
                data.needList("lines", GoodsReader::despatchAdviceLine),
                data.extra());
    }

    private static DespatchAdviceLine despatchAdviceLine(Members data) {
        return new DespatchAdviceLine(
                data.needText("line"),
                data.text("orderLine"),
                data.needText("sku"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.decimal("backordered"),
                data.extra());
    }

    static GoodsReceipt receipt(Members data) {
        return new GoodsReceipt(
                data.needText("number"),
                data.needText("order"),
                data.party("supplier"),
                data.text("site"),
                data.needDate("receivedOn"),
                data.text("despatchAdvice"),
                data.needList("lines", GoodsReader::receiptLine),
                List.of(),
                null,
                data.extra());
    }

    private static GoodsReceiptLine receiptLine(Members data) {
        String verdict = data.text("quality");
        return new GoodsReceiptLine(
                data.needText("line"),
                data.text("orderLine"),
                data.needText("sku"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.decimal("short"),
                data.decimal("rejected", BigDecimal.ZERO),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                data.text("lot"),
                verdict == null ? Quality.NONE : Quality.of(verdict),
                data.extra());
    }

    static ReceiptReversed reversal(Members data) {
        return new ReceiptReversed(
                data.needText("receipt"),
                data.needText("order"),
                data.date("reversedOn"),
                data.text("reason"),
                data.list("lines", ReversedLine::read));
    }

    static QualityInspected inspection(Members data) {
        return new QualityInspected(
                data.needText("number"),
                data.needText("receipt"),
                data.needText("order"),
                data.date("inspectedOn"),
                data.needList("lines", GoodsReader::inspectedLine));
    }

    private static InspectedLine inspectedLine(Members data) {
        return new InspectedLine(
                data.needText("line"),
                data.needDecimal("accepted"),
                data.needDecimal("rejected"),
                data.text("unit"),
                data.text("reason"));
    }
}
