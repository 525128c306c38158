package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What kind of document something is; the code is the first part of a document's key. */
public enum DocumentKind {
    PURCHASE_ORDER("purchase-order"),
    DESPATCH_ADVICE("despatch-advice"),
    GOODS_RECEIPT("goods-receipt"),
    INVOICE("invoice"),
    CREDIT_NOTE("credit-note"),
    PAYMENT("payment");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Whether its numbers are given by the supplier, and so unique per supplier only. */
    public boolean numberedBySupplier() {
        return this == INVOICE || this == CREDIT_NOTE;
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
