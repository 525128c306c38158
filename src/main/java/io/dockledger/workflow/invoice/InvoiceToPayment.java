package io.dockledger.workflow.invoice;

import io.dockledger.cases.CaseProcesses;

/** The names that {@code invoice-to-payment.bpmn} and its table share with the code. */
public final class InvoiceToPayment {

    public static final String PROCESS = CaseProcesses.INVOICE;

    private InvoiceToPayment() {}

    /** What the case waits for. */
    public static final class Messages {

        public static final String MATCH_NEWS = "matchNews";
        public static final String PAYMENT_EXECUTED = "paymentExecuted";
        public static final String INVOICE_CANCELLED = "invoiceCancelled";

        private Messages() {}
    }

    public static final class Variables {

        /** The key of the invoice that the case follows. */
        public static final String INVOICE_KEY = "invoiceKey";

        static final String MATCH_OUTCOME = "matchOutcome";
        static final String NOTHING_TO_PAY = "nothingToPay";
        static final String EXCEPTION_IDS = "exceptionIds";
        static final String WAIT_DEADLINE = "waitDeadline";
        static final String SUBJECT = "subject";
        static final String AMOUNT = "amount";
        static final String HAS_OVERRIDE = "hasOverride";
        static final String APPROVAL_GROUP = "approvalGroup";
        static final String PAID_IN_FULL = "paidInFull";

        private Variables() {}
    }

    /** What tables and gateways compare variables with. */
    static final class Values {

        static final String MATCHED = "matched";
        static final String AWAITING = "awaiting";
        static final String EXCEPTION = "exception";
        static final String SUBJECT_INVOICE = "invoice";

        private Values() {}
    }
}
