package io.dockledger.documents;

import java.math.BigDecimal;

/** Reads purchase orders from canonical data. */
final class OrderReader {

    private OrderReader() {}

    static PurchaseOrder order(Members data) {
        return new PurchaseOrder(
                data.needText("number"),
                data.needParty("supplier"),
                data.text("site"),
                data.text("buyer"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.date("validFrom"),
                data.date("validTo"),
                data.date("deliverBy"),
                data.decimal("total"),
                data.list("charges", BillReader::charge),
                data.needList("lines", OrderReader::line),
                data.text("version"),
                OrderStatus.OPEN,
                null,
                data.extra());
    }

    private static PurchaseOrderLine line(Members data) {
        String unit = data.needText("unit");
        String priceUnit = data.text("priceUnit");
        return new PurchaseOrderLine(
                data.needText("line"),
                data.needText("sku"),
                data.text("supplierSku"),
                data.text("family"),
                data.text("description"),
                data.needDecimal("quantity"),
                unit,
                data.needDecimal("price"),
                data.decimal("priceBase", BigDecimal.ONE),
                priceUnit == null ? unit : priceUnit,
                data.decimal("amount"),
                data.extra());
    }
}
