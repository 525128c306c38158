package io.dockledger.workflow.fulfilment;

import io.dockledger.cases.CaseProcesses;

/** The names that {@code order-to-revenue.bpmn}, its tables and its forms share with the code. */
public final class OrderToRevenue {

    public static final String PROCESS = CaseProcesses.SALES_ORDER;

    private OrderToRevenue() {}

    /** What the case waits for. */
    public static final class Messages {

        public static final String FULFILMENT_NEWS = "fulfilmentNews";
        public static final String ACCRUAL_NEWS = "accrualNews";
        public static final String ORDER_CHANGED = "salesOrderChanged";
        public static final String ORDER_CLOSED = "salesOrderClosed";
        public static final String ORDER_CANCELLED = "salesOrderCancelled";
        public static final String GOODS_PICKED = "goodsPicked";
        public static final String GOODS_PACKED = "goodsPacked";
        public static final String GOODS_SHIPPED = "goodsShipped";
        public static final String DELIVERY_CONFIRMED = "deliveryConfirmed";
        public static final String INVOICE_ISSUED = "salesInvoiceIssued";

        private Messages() {}
    }

    public static final class Variables {

        /** The key of the sales order that the case follows. */
        public static final String ORDER_KEY = "salesOrderKey";

        /** The key of the shipment that a part of the case is about. */
        public static final String SHIPMENT_KEY = "shipmentKey";

        /** Whether somebody here has to see to the proof that a shipment was delivered. */
        public static final String PROOF_NEEDED = "proofNeeded";

        static final String FULFILMENT_OUTCOME = "fulfilmentOutcome";
        static final String FULFILMENT_DEADLINE = "fulfilmentDeadline";
        static final String WAITS = "fulfilmentWaits";
        static final String EXCEPTION_IDS = "exceptionIds";
        static final String GOODS_TO_RETURN = "goodsToReturn";
        static final String REVENUE_KEY = "revenueKey";
        static final String SUBJECT = "subject";
        static final String AMOUNT = "amount";
        static final String HAS_OVERRIDE = "hasOverride";
        static final String SITE = "site";
        static final String PERIOD_END = "periodEnd";
        static final String PERIOD_ENDS_AT = "periodEndsAt";
        static final String PERIOD_MONTH = "periodMonth";
        static final String ACCRUE_FROM = "accrueFrom";
        static final String ACCRUAL_NEEDED = "accrualNeeded";
        static final String ACCRUAL_KEY = "accrualKey";

        private Variables() {}
    }

    static final class Tasks {

        static final String CONFIRM_REVENUE = "confirmRevenue";
        static final String POST_ACCRUAL = "postAccrual";

        private Tasks() {}
    }

    /** What the case waits for time to pass at. */
    static final class Timers {

        static final String PERIOD_ENDS = "periodEnds";

        private Timers() {}
    }

    /** What gateways compare variables with, and tables. */
    static final class Values {

        static final String EXCEPTION = "exception";
        static final String REVENUE = "revenue";
        static final String OPEN = "open";
        static final String SETTLED = "settled";

        private Values() {}
    }

    /** Of the tasks. */
    static final class Outcomes {

        static final String DELIVERED = "delivered";
        static final String PARTLY = "partly";

        private Outcomes() {}
    }

    /** Of the tasks. */
    static final class Fields {

        static final String DELIVERED_ON = "deliveredOn";
        static final String SIGNED_BY = "signedBy";
        static final String SHIPMENT_LINE = "shipmentLine";
        static final String DELIVERED_QUANTITY = "deliveredQuantity";
        static final String REFUSED_QUANTITY = "refusedQuantity";
        static final String ASK_AGAIN_ON = "askAgainOn";

        private Fields() {}
    }
}
