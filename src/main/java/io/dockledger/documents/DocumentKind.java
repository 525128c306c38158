package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What kind of document something is; the code is the first part of a document's key. */
public enum DocumentKind {
    PURCHASE_ORDER("purchase-order", PurchaseOrder.class),
    DESPATCH_ADVICE("despatch-advice", DespatchAdvice.class),
    GOODS_RECEIPT("goods-receipt", GoodsReceipt.class),
    INVOICE("invoice", Invoice.class),
    CREDIT_NOTE("credit-note", CreditNote.class),
    PAYMENT("payment", Payment.class),
    SALES_ORDER("sales-order", SalesOrder.class),
    SHIPMENT("shipment", Shipment.class),
    PROOF_OF_DELIVERY("proof-of-delivery", ProofOfDelivery.class),
    SALES_INVOICE("sales-invoice", SalesInvoice.class);

    private final String code;
    private final Class<? extends Document> type;

    DocumentKind(String code, Class<? extends Document> type) {
        this.code = code;
        this.type = type;
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
