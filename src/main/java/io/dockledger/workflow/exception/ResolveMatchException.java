package io.dockledger.workflow.exception;

import io.dockledger.tasks.FormField;
import io.dockledger.workflow.engine.Processes;

/** The names that {@code resolve-match-exception.bpmn}, its tables and its forms share with the code. */
public final class ResolveMatchException {

    public static final String PROCESS = Processes.RESOLVING;

    /** Stands for the supplier's class in tables where it is about what we sell. */
    public static final String CUSTOMER = "customer";

    private ResolveMatchException() {}

    static final class Variables {

        static final String STATUS = "exceptionStatus";
        static final String REASON = "reason";
        static final String SUBJECT = "subject";
        static final String AMOUNT = "amount";
        static final String HAS_OVERRIDE = "hasOverride";
        static final String SUPPLIER_CLASS = "supplierClass";
        static final String OUTCOME = FormField.OUTCOME;
        static final String ESCALATION_GROUP = "escalationGroup";
        static final String DUE_AFTER = "dueAfter";
        static final String DUE_AT = "dueAt";
        static final String REMIND_AFTER = "remindAfter";
        static final String REMIND_AT = "remindAt";
        static final String ESCALATE_AFTER = "escalateAfter";
        static final String ESCALATE_AT = "escalateAt";
        static final String CREDIT_NOTE_PATIENCE = "creditNotePatience";
        static final String CREDIT_NOTE_DEADLINE = "creditNoteDeadline";
        static final String DISPUTE_OUTCOME = "disputeOutcome";

        private Variables() {}
    }

    /** What tables and gateways compare variables with. */
    static final class Values {

        static final String SUBJECT_OVERRIDE = "override";
        static final String CREDIT_NOTE_AGREED = "credit-note-agreed";
        static final String SHORT_PAY_AGREED = "short-pay-agreed";

        private Values() {}
    }

    static final class Tasks {

        static final String DECIDE_VARIANCE = "decideVariance";
        static final String CORRECT_RECEIPT = "correctReceipt";
        static final String CORRECT_ORDER = "correctOrder";

        private Tasks() {}
    }

    public static final class Outcomes {

        static final String ACCEPT = "accept";
        static final String REQUEST_CREDIT = "requestCredit";
        public static final String DISPUTE = "dispute";
        static final String CORRECT_INVOICE = "correctInvoice";
        static final String SHORT_PAY = "shortPay";
        static final String REJECT = "reject";
        static final String CORRECT_RECEIPT = "correctReceipt";
        static final String CORRECT_ORDER = "correctOrder";
        static final String CLOSE_SHORT = "closeShort";
        static final String KEEP_WAITING = "keepWaiting";

        private Outcomes() {}
    }

    public static final class Fields {

        static final String SHORT_PAY_AMOUNT = "shortPayAmount";
        public static final String SETTLEMENT = "settlement";
        public static final String MESSAGE_TO_SUPPLIER = "messageToSupplier";
        static final String NEW_DEADLINE = "newDeadline";
        static final String CORRECTED_QUANTITY = "correctedQuantity";
        static final String CORRECTED_PRICE = "correctedPrice";

        private Fields() {}
    }
}
