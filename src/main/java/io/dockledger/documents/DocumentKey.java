package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one document within a tenant, whatever its version; written {@code purchase-order:4711} or
 * {@code invoice:<supplier>/<number>}. The key of an order is also the key of the chain of all documents tied to it.
 *
 * @param reference the number, for what suppliers number themselves led by the supplier's number and a slash
 */
public record DocumentKey(DocumentKind kind, String reference) implements LockKey, Comparable<DocumentKey> {

    public DocumentKey {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A document's key needs a number.");
        }
    }

    public static DocumentKey purchaseOrder(String number) {
        return new DocumentKey(DocumentKind.PURCHASE_ORDER, number);
    }

    public static DocumentKey despatchAdvice(String number) {
        return new DocumentKey(DocumentKind.DESPATCH_ADVICE, number);
    }

    public static DocumentKey goodsReceipt(String number) {
        return new DocumentKey(DocumentKind.GOODS_RECEIPT, number);
    }

    public static DocumentKey invoice(String supplier, String number) {
        return new DocumentKey(DocumentKind.INVOICE, supplier + "/" + number);
    }

    public static DocumentKey creditNote(String supplier, String number) {
        return new DocumentKey(DocumentKind.CREDIT_NOTE, supplier + "/" + number);
    }

    public static DocumentKey payment(String number) {
        return new DocumentKey(DocumentKind.PAYMENT, number);
    }

    public static DocumentKey salesOrder(String number) {
        return new DocumentKey(DocumentKind.SALES_ORDER, number);
    }

    public static DocumentKey shipment(String number) {
        return new DocumentKey(DocumentKind.SHIPMENT, number);
    }

    public static DocumentKey proofOfDelivery(String number) {
        return new DocumentKey(DocumentKind.PROOF_OF_DELIVERY, number);
    }

    public static DocumentKey salesInvoice(String number) {
        return new DocumentKey(DocumentKind.SALES_INVOICE, number);
    }

    public static DocumentKey revenue(String number) {
        return new DocumentKey(DocumentKind.REVENUE, number);
    }

    public static DocumentKey accrual(String number) {
        return new DocumentKey(DocumentKind.ACCRUAL, number);
    }

    public static DocumentKey inventoryCount(String number) {
        return new DocumentKey(DocumentKind.INVENTORY_COUNT, number);
    }

    public static DocumentKey stockReport(String number) {
        return new DocumentKey(DocumentKind.STOCK_REPORT, number);
    }

    public static DocumentKey inventoryAdjustment(String number) {
        return new DocumentKey(DocumentKind.INVENTORY_ADJUSTMENT, number);
    }

    public static DocumentKey returnAuthorisation(String number) {
        return new DocumentKey(DocumentKind.RETURN_AUTHORISATION, number);
    }

    public static DocumentKey returnReceipt(String number) {
        return new DocumentKey(DocumentKind.RETURN_RECEIPT, number);
    }

    public static DocumentKey customerCredit(String number) {
        return new DocumentKey(DocumentKind.CUSTOMER_CREDIT, number);
    }

    public static DocumentKey vendorReturn(String number) {
        return new DocumentKey(DocumentKind.VENDOR_RETURN, number);
    }

    public static DocumentKey debitNote(String number) {
        return new DocumentKey(DocumentKind.DEBIT_NOTE, number);
    }

    /** @throws IllegalArgumentException where the text is not {@code <kind>:<reference>} */
    @JsonCreator
    public static DocumentKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a document key such as purchase-order:4711.");
        }
        return new DocumentKey(DocumentKind.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    @JsonValue
    public String text() {
        return kind.code() + ":" + reference;
    }

    @Override
    public int compareTo(DocumentKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
