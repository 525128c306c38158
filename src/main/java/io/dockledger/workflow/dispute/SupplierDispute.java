package io.dockledger.workflow.dispute;

import io.dockledger.workflow.engine.Processes;

/** The names that {@code supplier-dispute.bpmn} and its table share with the code. */
public final class SupplierDispute {

    public static final String PROCESS = Processes.DISPUTING;

    private SupplierDispute() {}

    static final class Messages {

        static final String SUPPLIER_ANSWERED = "supplierAnswered";
        static final String DISPUTE_WITHDRAWN = "disputeWithdrawn";

        private Messages() {}
    }

    static final class Variables {

        static final String ASKED_BEFORE = "askedBefore";
        static final String ANSWER_AFTER = "answerAfter";
        static final String ANSWER_DEADLINE = "answerDeadline";
        static final String ANSWER_REMIND_AFTER = "answerRemindAfter";
        static final String ANSWER_REMIND_AT = "answerRemindAt";
        static final String DISPUTE_OUTCOME = "disputeOutcome";
        static final String REASON = "reason";
        static final String SUPPLIER_CLASS = "supplierClass";
        static final String AMOUNT = "amount";

        /** The dispute that was answered right now. */
        static final String ANSWERED_DISPUTE = "answeredDispute";

        /** Why its owner has just taken it back. */
        static final String WITHDRAWAL_REASON = "withdrawalReason";

        private Variables() {}
    }

    /** What gateways compare variables with. */
    static final class Values {

        static final String ASKED = "yes";
        static final String NOT_ASKED = "no";
        static final String CREDIT_NOTE_AGREED = "credit-note-agreed";
        static final String SHORT_PAY_AGREED = "short-pay-agreed";
        static final String REJECTED = "rejected";
        static final String PROPOSED = "proposed";

        private Values() {}
    }
}
