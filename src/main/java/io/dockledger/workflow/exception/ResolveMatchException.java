package io.dockledger.workflow.exception;

/** The names that {@code resolve-match-exception.bpmn} shares with the code. */
public final class ResolveMatchException {

    public static final String PROCESS = "resolve-match-exception";

    /** In: the id of the exception to resolve. */
    public static final String EXCEPTION_ID = "exceptionId";

    static final String STATUS = "exceptionStatus";
    static final String REASON = "reason";
    static final String SUBJECT = "subject";
    static final String AMOUNT = "amount";
    static final String HAS_OVERRIDE = "hasOverride";
    static final String SUPPLIER_CLASS = "supplierClass";
    static final String CREDIT_NOTE_PATIENCE = "creditNotePatience";
    static final String CREDIT_NOTE_DEADLINE = "creditNoteDeadline";
    static final String DELIVERY_DEADLINE = "deliveryDeadline";
    static final String OUTCOME = "outcome";
    static final String CORRECT_RECEIPT = "correctReceipt";
    static final String CORRECT_ORDER = "correctOrder";
    static final String ESCALATION_GROUP = "escalationGroup";

    static final String SUBJECT_OVERRIDE = "override";

    private ResolveMatchException() {}
}
