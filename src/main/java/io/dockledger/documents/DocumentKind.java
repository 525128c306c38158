package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What kind of document something is; the code is the first part of a document's key. */
public enum DocumentKind {
    PURCHASE_ORDER("purchase-order", PurchaseOrder.class, Place.HEAD),
    DESPATCH_ADVICE("despatch-advice", DespatchAdvice.class, Place.BESIDE),
    GOODS_RECEIPT("goods-receipt", GoodsReceipt.class, Place.BESIDE),
    INVOICE("invoice", Invoice.class, Place.FOLLOWED),
    CREDIT_NOTE("credit-note", CreditNote.class, Place.BESIDE),
    PAYMENT("payment", Payment.class, Place.BESIDE),
    SALES_ORDER("sales-order", SalesOrder.class, Place.HEAD),
    SHIPMENT("shipment", Shipment.class, Place.BESIDE),
    PROOF_OF_DELIVERY("proof-of-delivery", ProofOfDelivery.class, Place.BESIDE),
    SALES_INVOICE("sales-invoice", SalesInvoice.class, Place.BESIDE),
    REVENUE("revenue", Revenue.class, Place.BESIDE),
    ACCRUAL("accrual", Accrual.class, Place.FOLLOWED),
    INVENTORY_COUNT("inventory-count", InventoryCount.class, Place.BESIDE),
    STOCK_REPORT("stock-report", StockReport.class, Place.BESIDE),
    INVENTORY_ADJUSTMENT("inventory-adjustment", InventoryAdjustment.class, Place.HEAD),
    RETURN_AUTHORISATION("return-authorisation", ReturnAuthorisation.class, Place.FOLLOWED),
    RETURN_RECEIPT("return-receipt", ReturnReceipt.class, Place.BESIDE),
    CUSTOMER_CREDIT("customer-credit", CustomerCredit.class, Place.BESIDE),
    VENDOR_RETURN("vendor-return", VendorReturn.class, Place.BESIDE),
    DEBIT_NOTE("debit-note", DebitNote.class, Place.BESIDE);

    private final String code;
    private final Class<? extends Document> type;
    private final Place place;

    DocumentKind(String code, Class<? extends Document> type, Place place) {
        this.code = code;
        this.type = type;
        this.place = place;
    }

    private enum Place {
        /** Followed by a case, and always the head of a chain of its own. */
        HEAD,
        /** Followed by a case, in the chains of what it names. */
        FOLLOWED,
        /** Stands beside what is followed. */
        BESIDE
    }

    /** Whether the key of such a document is always the key of a chain, so that nobody has to look up its chains. */
    public boolean headsChain() {
        return place == Place.HEAD;
    }

    /** Whether a case follows each such document. */
    public boolean isFollowed() {
        return place != Place.BESIDE;
    }

    Class<? extends Document> type() {
        return type;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no kind has */
    @JsonCreator
    public static DocumentKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of document called '" + code + "'."));
    }
}
