package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the lines of all documents have in common. */
public sealed interface DocumentLine
        permits OrderLine,
                DespatchAdviceLine,
                GoodsReceiptLine,
                InvoiceLine,
                CreditNoteLine,
                ShipmentLine,
                DeliveredLine,
                LedgerLine,
                InventoryCountLine,
                StockReportLine,
                InventoryAdjustmentLine,
                ReturnAuthorisationLine,
                ReturnReceiptLine,
                VendorReturnLine {

    /** The line's number within its document. */
    String line();

    @Nullable
    String sku();

    BigDecimal quantity();

    /** UN/ECE recommendation 20, such as {@code KGM}. */
    String unit();

    /** The order that this line alone names. */
    default @Nullable String order() {
        return null;
    }

    default @Nullable String orderLine() {
        return null;
    }

    /** In the document's currency, for {@link #priceBase()} of {@link #priceUnit()}. */
    default @Nullable BigDecimal price() {
        return null;
    }

    default @Nullable BigDecimal priceBase() {
        return null;
    }

    default @Nullable String priceUnit() {
        return null;
    }

    /** In the document's currency, without tax, as stated. */
    default @Nullable BigDecimal amount() {
        return null;
    }
}
