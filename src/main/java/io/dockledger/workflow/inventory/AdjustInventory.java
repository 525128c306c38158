package io.dockledger.workflow.inventory;

import io.dockledger.cases.CaseProcesses;

/** The names that {@code inventory-adjustment.bpmn}, its tables and its forms share with the code. */
public final class AdjustInventory {

    public static final String PROCESS = CaseProcesses.ADJUSTMENT;

    private AdjustInventory() {}

    /** What the case waits for. */
    static final class Messages {

        static final String ADJUSTMENT_NEWS = "adjustmentNews";

        private Messages() {}
    }

    static final class Variables {

        /** The key of the adjustment that the case follows. */
        static final String ADJUSTMENT_KEY = "adjustmentKey";

        static final String SKU_CLASS = "skuClass";
        static final String SKU_FAMILY = "skuFamily";
        static final String SITE = "site";
        static final String CAUSE = "cause";
        static final String SIGN = "sign";
        static final String VALUE = "value";
        static final String PERCENT = "percent";
        static final String VERDICT = "verdict";
        static final String LIMIT = "limit";
        static final String BUNDLING_WINDOW = "bundlingWindow";
        static final String NEXT_STEP = "nextStep";
        static final String RECOUNT_NEEDED = "recountNeeded";
        static final String EXCEPTION_IDS = "exceptionIds";
        static final String WAIT_DEADLINE = "waitDeadline";
        static final String SUBJECT = "subject";
        static final String AMOUNT = "amount";
        static final String HAS_OVERRIDE = "hasOverride";
        static final String APPROVAL_GROUP = "approvalGroup";
        static final String ACCOUNT = "account";
        static final String COUNTER_ACCOUNT = "counterAccount";

        /** What was proposed to become of the difference: one of the outcomes of finding its cause. */
        static final String PROPOSAL = "proposal";

        /** Whether the case waits for the ledger, and not for further differences. */
        static final String AWAITS_LEDGER = "awaitsLedger";

        /** Until when the ledger may take to answer. */
        static final String LEDGER_DEADLINE = "ledgerDeadline";

        /** Whether no further differences join. */
        static final String WINDOW_OVER = "windowOver";

        private Variables() {}
    }

    /** What tables and gateways compare variables with. */
    static final class Values {

        static final String SUBJECT_ADJUSTMENT = "adjustment";
        static final String LOSS = "loss";
        static final String GAIN = "gain";
        static final String CAUSE_COUNT = "count";
        static final String CAUSE_MIXED = "mixed";
        static final String RESOLVE = "resolve";
        static final String DECIDE = "decide";
        static final String POST = "post";
        static final String AWAIT = "await";
        static final String BUNDLE = "bundle";
        static final String SETTLE = "settle";

        private Values() {}
    }

    static final class Outcomes {

        static final String COUNTED_ANEW = "countedAnew";
        static final String NOT_POSSIBLE = "notPossible";
        static final String ADJUST = "adjust";
        static final String LEAVE = "leave";
        static final String APPROVE = "approve";
        static final String REFUSE = "refuse";
        static final String GIVE_BACK = "giveBack";

        private Outcomes() {}
    }

    static final class Fields {

        static final String ADJUSTMENT_LINE = "adjustmentLine";
        static final String COUNTED_QUANTITY = "countedQuantity";
        static final String CAUSE = "cause";

        private Fields() {}
    }
}
