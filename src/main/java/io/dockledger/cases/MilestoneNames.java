package io.dockledger.cases;

import java.util.List;

/** What the milestones of cases are called, by the models as much as by the code. */
public final class MilestoneNames {

    public static final String ORDER_RELEASED = "orderReleased";
    public static final String GOODS_RECEIVED = "goodsReceived";
    public static final String QUALITY_HELD = "qualityHeld";
    public static final String QUALITY_RELEASED = "qualityReleased";
    public static final String QUALITY_REJECTED = "qualityRejected";
    public static final String RECEIPT_REVERSED = "receiptReversed";
    public static final String ORDER_CHANGED = "orderChanged";
    public static final String ORDER_CANCELLED = "orderCancelled";
    public static final String ORDER_CLOSED_SHORT = "orderClosedShort";
    public static final String ORDER_SETTLED = "orderSettled";
    public static final String INVOICE_ARRIVED = "invoiceArrived";
    public static final String MATCHED = "matched";
    public static final String EXCEPTION_RAISED = "exceptionRaised";
    public static final String EXCEPTION_RESOLVED = "exceptionResolved";
    public static final String CREDIT_NOTE_REQUESTED = "creditNoteRequested";
    public static final String CREDIT_NOTE_ARRIVED = "creditNoteArrived";
    public static final String SUPPLIER_ASKED = "supplierAsked";
    public static final String SUPPLIER_ANSWERED = "supplierAnswered";
    public static final String APPROVED = "approved";
    public static final String PAYMENT_HELD = "paymentHeld";
    public static final String PAYMENT_RELEASED = "paymentReleased";
    public static final String PAYMENT_EXECUTED = "paymentExecuted";
    public static final String NOTHING_TO_PAY = "nothingToPay";
    public static final String INVOICE_REJECTED = "invoiceRejected";
    public static final String INVOICE_CANCELLED = "invoiceCancelled";
    public static final String RETURN_REQUESTED = "returnRequested";
    public static final String RETURN_AUTHORISED = "returnAuthorised";
    public static final String RETURN_REFUSED = "returnRefused";
    public static final String RETURN_CANCELLED = "returnCancelled";
    public static final String GOODS_RETURNED = "goodsReturned";
    public static final String RETURN_RECEIPT_REVERSED = "returnReceiptReversed";
    public static final String GOODS_INSPECTED = "goodsInspected";
    public static final String GOODS_DISPOSED = "goodsDisposed";
    public static final String CREDIT_TOLD = "creditTold";
    public static final String CREDIT_ISSUED = "creditIssued";
    public static final String CREDIT_REVERSED = "creditReversed";
    public static final String RETURN_SETTLED = "returnSettled";
    public static final String SENT_TO_VENDOR = "sentToVendor";
    public static final String VENDOR_CREDITED = "vendorCredited";

    public static final String VARIANCE_IDENTIFIED = "varianceIdentified";
    public static final String DIFFERENCE_BUNDLED = "differenceBundled";
    public static final String STOCK_RECOUNTED = "stockRecounted";
    public static final String CAUSE_FOUND = "causeFound";
    public static final String ADJUSTMENT_REFUSED = "adjustmentRefused";
    public static final String ADJUSTMENT_RELEASED = "adjustmentReleased";
    public static final String ADJUSTMENT_POSTED = "adjustmentPosted";
    public static final String ADJUSTMENT_REVERSED = "adjustmentReversed";
    public static final String ADJUSTMENT_CLOSED = "adjustmentClosed";
    public static final String GOODS_PICKED = "goodsPicked";
    public static final String GOODS_PACKED = "goodsPacked";
    public static final String GOODS_SHIPPED = "goodsShipped";
    public static final String SHIPMENT_REVERSED = "shipmentReversed";
    public static final String DELIVERY_CONFIRMED = "deliveryConfirmed";
    public static final String DELIVERY_ACCEPTED = "deliveryAccepted";
    public static final String DELIVERY_REVERSED = "deliveryReversed";
    public static final String CUSTOMER_INVOICED = "customerInvoiced";
    public static final String CUSTOMER_INVOICE_CANCELLED = "customerInvoiceCancelled";
    public static final String REVENUE_CONFIRMED = "revenueConfirmed";
    public static final String REVENUE_POSTED = "revenuePosted";
    public static final String REVENUE_REVERSED = "revenueReversed";
    public static final String ACCRUAL_CONFIRMED = "accrualConfirmed";
    public static final String ACCRUAL_POSTED = "accrualPosted";
    public static final String ACCRUAL_REVERSED = "accrualReversed";

    /** Every milestone, in about the order in which cases reach them. */
    public static final List<String> ALL = List.of(
            ORDER_RELEASED,
            ORDER_CHANGED,
            GOODS_RECEIVED,
            QUALITY_HELD,
            QUALITY_RELEASED,
            QUALITY_REJECTED,
            RECEIPT_REVERSED,
            ORDER_SETTLED,
            ORDER_CLOSED_SHORT,
            ORDER_CANCELLED,
            INVOICE_ARRIVED,
            MATCHED,
            EXCEPTION_RAISED,
            EXCEPTION_RESOLVED,
            CREDIT_NOTE_REQUESTED,
            CREDIT_NOTE_ARRIVED,
            SUPPLIER_ASKED,
            SUPPLIER_ANSWERED,
            APPROVED,
            PAYMENT_HELD,
            PAYMENT_RELEASED,
            PAYMENT_EXECUTED,
            NOTHING_TO_PAY,
            INVOICE_REJECTED,
            INVOICE_CANCELLED,
            VARIANCE_IDENTIFIED,
            DIFFERENCE_BUNDLED,
            STOCK_RECOUNTED,
            CAUSE_FOUND,
            ADJUSTMENT_REFUSED,
            ADJUSTMENT_RELEASED,
            ADJUSTMENT_POSTED,
            ADJUSTMENT_REVERSED,
            ADJUSTMENT_CLOSED,
            RETURN_REQUESTED,
            RETURN_AUTHORISED,
            RETURN_REFUSED,
            RETURN_CANCELLED,
            GOODS_RETURNED,
            RETURN_RECEIPT_REVERSED,
            GOODS_INSPECTED,
            GOODS_DISPOSED,
            CREDIT_TOLD,
            CREDIT_ISSUED,
            CREDIT_REVERSED,
            RETURN_SETTLED,
            SENT_TO_VENDOR,
            VENDOR_CREDITED,
            GOODS_PICKED,
            GOODS_PACKED,
            GOODS_SHIPPED,
            SHIPMENT_REVERSED,
            DELIVERY_CONFIRMED,
            DELIVERY_ACCEPTED,
            DELIVERY_REVERSED,
            CUSTOMER_INVOICED,
            CUSTOMER_INVOICE_CANCELLED,
            REVENUE_CONFIRMED,
            REVENUE_POSTED,
            REVENUE_REVERSED,
            ACCRUAL_CONFIRMED,
            ACCRUAL_POSTED,
            ACCRUAL_REVERSED);

    private MilestoneNames() {}
}
