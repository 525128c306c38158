package io.dockledger.cases;

import java.util.List;

/** The processes whose instances are cases, by the ids that their models have. */
public final class CaseProcesses {

    /** Follows one purchase order. */
    public static final String ORDER = "receive-to-pay";

    /** Follows one invoice. */
    public static final String INVOICE = "invoice-to-payment";

    public static final List<String> ALL = List.of(ORDER, INVOICE);

    private CaseProcesses() {}
}
