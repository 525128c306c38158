package io.dockledger.identity;

import java.util.Set;

/** The groups that people belong to; a group is also a role, and gives least privilege. */
public final class Groups {

    public static final String ACCOUNTS_PAYABLE = "accounts-payable";
    public static final String APPROVERS = "approvers";
    public static final String CONTROLLERS = "controllers";
    public static final String RECEIVING = "receiving";
    public static final String PROCUREMENT = "procurement";
    public static final String PROCESS_OWNERS = "process-owners";
    public static final String AUDITORS = "auditors";
    public static final String OPERATORS = "operators";
    public static final String INTEGRATION = "integration";
    public static final String ADMINISTRATORS = "administrators";

    /** Every group. */
    public static final Set<String> ALL = Set.of(
            ACCOUNTS_PAYABLE,
            APPROVERS,
            CONTROLLERS,
            RECEIVING,
            PROCUREMENT,
            PROCESS_OWNERS,
            AUDITORS,
            OPERATORS,
            INTEGRATION,
            ADMINISTRATORS);

    private Groups() {}
}
