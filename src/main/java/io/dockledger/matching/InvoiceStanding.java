package io.dockledger.matching;

/** How far an invoice is. */
public enum InvoiceStanding {
    /** Not decided yet. */
    OPEN,
    /** Approved: what it consumes of the receipts is settled. */
    APPROVED,
    /** Released for payment, or paid. */
    PAYMENT_RELEASED,
    /** Cancelled by the supplier or rejected here: it claims nothing. */
    VOID;

    boolean isSettled() {
        return this == APPROVED || this == PAYMENT_RELEASED;
    }
}
