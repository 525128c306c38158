package io.dockledger.workflow.order;

/** The names that {@code receive-to-pay.bpmn} shares with the code. */
public final class ReceiveToPay {

    public static final String PROCESS = "receive-to-pay";

    /** Messages that the case waits for. */
    public static final String ORDER_NEWS = "orderNews";

    public static final String ORDER_CHANGED = "purchaseOrderChanged";
    public static final String ORDER_CLOSED = "purchaseOrderClosed";
    public static final String ORDER_CANCELLED = "purchaseOrderCancelled";
    public static final String RECEIPT_POSTED = "goodsReceiptPosted";
    public static final String RECEIPT_REVERSED = "goodsReceiptReversed";
    public static final String QUALITY_INSPECTED = "qualityInspected";

    /** The key of the order that the case follows. */
    public static final String ORDER_KEY = "orderKey";

    /** The key of the receipt that a part of the case is about. */
    public static final String RECEIPT_KEY = "receiptKey";

    public static final String SUPPLIER_CLASS = "supplierClass";
    public static final String SKU_FAMILY = "skuFamily";
    public static final String RECEIPT_VERDICT = "receiptVerdict";

    static final String ORDER_OUTCOME = "orderOutcome";
    static final String EXCEPTION_IDS = "exceptionIds";
    static final String DELIVERY_DEADLINE = "deliveryDeadline";
    static final String GOODS_TO_RETURN = "goodsToReturn";

    static final String EXCEPTION = "exception";
    static final String OPEN = "open";
    static final String SETTLED = "settled";

    private ReceiveToPay() {}
}
