package io.dockledger.workflow.returns;

import io.dockledger.cases.CaseProcesses;
import io.dockledger.documents.DocumentKey;

/** The names that {@code returns-to-credit.bpmn}, its tables and its forms share with the code. */
public final class ReturnsToCredit {

    public static final String PROCESS = CaseProcesses.RETURN;

    private ReturnsToCredit() {}

    /** What names a line of a receipt. */
    public static String line(DocumentKey receipt, String line) {
        return new LineKey(receipt, line).text();
    }

    /** What the case waits for. */
    public static final class Messages {
        public static final String RETURN_NEWS = "returnNews";
        public static final String RETURN_LINE_RECEIVED = "returnLineReceived";
        public static final String RETURN_INSPECTED = "returnInspected";
        public static final String RETURN_LINE_REVERSED = "returnLineReversed";

        private Messages() {}
    }

    static final class Tasks {
        static final String INSPECT_RETURN = "inspectReturn";
        static final String APPROVE_WRITE_OFF = "approveWriteOff";
        static final String APPROVE_CREDIT = "approveCredit";

        private Tasks() {}
    }

    public static final class Variables {
        /** The key of the return that the case follows. */
        public static final String RETURN_KEY = "returnKey";

        /** The line of a receipt that a part of the case is about. */
        public static final String RETURN_LINE = "returnLine";

        static final String RETURNED_GOODS = "returnedGoods";
        static final String PART_KEYS = "partKeys";
        static final String PART_KEY = "partKey";
        static final String RETURN_OUTCOME = "returnOutcome";
        static final String RETURN_AWAITING = "returnAwaiting";
        static final String CREDITS_TOLD = "creditsTold";
        static final String EXCEPTION_IDS = "exceptionIds";
        static final String REASON = "reason";
        static final String CUSTOMER_CLASS = "customerClass";
        static final String AMOUNT = "amount";
        static final String SUBJECT = "subject";
        static final String HAS_OVERRIDE = "hasOverride";
        static final String APPROVAL_GROUP = "approvalGroup";
        static final String WINDOW_DAYS = "windowDays";
        static final String RESTOCKING_PERCENT = "restockingPercent";
        static final String SHIPPING_REFUNDED = "shippingRefunded";
        static final String GOODS_WITHIN = "goodsWithin";
        static final String CONDITION = "condition";
        static final String SKU_FAMILY = "skuFamily";
        static final String RETURN_REASON = "returnReason";
        static final String DISPOSITION = "disposition";
        static final String CREDIT_PERCENT = "creditPercent";
        static final String WRITE_OFF_GROUP = "writeOffGroup";
        static final String WRITE_OFF_LEVEL = "writeOffLevel";
        static final String WRITE_OFF_DUE_AFTER = "writeOffDueAfter";

        private Variables() {}
    }

    /** What tables and gateways compare variables with. */
    static final class Values {
        static final String EXCEPTION = "exception";
        static final String REQUESTED = "requested";
        static final String UNDECIDED = "undecided";
        static final String WAITING = "waiting";
        static final String CREDIT_DUE = "creditDue";
        static final String SETTLED = "settled";
        static final String WITHDRAWN = "withdrawn";
        static final String SUBJECT_CREDIT = "credit";
        static final String SCRAP = "scrap";

        private Values() {}
    }

    /** What people choose in the forms. */
    static final class Outcomes {
        static final String ONE_CONDITION = "oneCondition";
        static final String TWO_CONDITIONS = "twoConditions";
        static final String AS_NEW = "as-new";
        static final String OPENED = "opened";
        static final String DAMAGED = "damaged";
        static final String DEFECTIVE = "defective";
        static final String UNSALEABLE = "unsaleable";
        static final String REFUSE = "refuse";
        static final String RESTOCK = "restock";
        static final String REFURBISH = "refurbish";
        static final String VENDOR = "vendor";

        private Outcomes() {}
    }

    static final class Fields {
        static final String CONDITION = "condition";
        static final String CONDITION_QUANTITY = "conditionQuantity";
        static final String OTHER_CONDITION = "otherCondition";
        static final String PHOTOS = "photos";
        static final String OTHER_DISPOSITION = "otherDisposition";

        private Fields() {}
    }
}
