package io.dockledger.workflow.order;

import io.dockledger.cases.CaseProcesses;

/** The names that {@code receive-to-pay.bpmn}, its table and its form share with the code. */
public final class ReceiveToPay {

    public static final String PROCESS = CaseProcesses.ORDER;

    private ReceiveToPay() {}

    /** What the case waits for. */
    public static final class Messages {

        public static final String ORDER_NEWS = "orderNews";
        public static final String ORDER_CHANGED = "purchaseOrderChanged";
        public static final String ORDER_CLOSED = "purchaseOrderClosed";
        public static final String ORDER_CANCELLED = "purchaseOrderCancelled";
        public static final String RECEIPT_POSTED = "goodsReceiptPosted";
        public static final String RECEIPT_REVERSED = "goodsReceiptReversed";
        public static final String QUALITY_INSPECTED = "qualityInspected";

        private Messages() {}
    }

    public static final class Variables {

        /** The key of the order that the case follows. */
        public static final String ORDER_KEY = "orderKey";

        /** The key of the receipt that a part of the case is about. */
        public static final String RECEIPT_KEY = "receiptKey";

        static final String SUPPLIER_CLASS = "supplierClass";
        static final String SKU_FAMILY = "skuFamily";
        static final String RECEIPT_VERDICT = "receiptVerdict";
        static final String ORDER_OUTCOME = "orderOutcome";
        static final String EXCEPTION_IDS = "exceptionIds";
        static final String GOODS_TO_RETURN = "goodsToReturn";

        private Variables() {}
    }

    /** What gateways compare variables with. */
    static final class Values {

        static final String EXCEPTION = "exception";
        static final String OPEN = "open";
        static final String SETTLED = "settled";

        private Values() {}
    }

    /** Of the inspection of goods. */
    static final class Outcomes {

        static final String ACCEPTED = "accepted";
        static final String PARTLY = "partly";
        static final String REJECTED = "rejected";

        private Outcomes() {}
    }

    /** Of the inspection of goods. */
    static final class Fields {

        static final String RECEIPT_LINE = "receiptLine";
        static final String ACCEPTED_QUANTITY = "acceptedQuantity";
        static final String REJECTED_QUANTITY = "rejectedQuantity";

        private Fields() {}
    }
}
