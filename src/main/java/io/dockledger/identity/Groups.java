package io.dockledger.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups that people belong to; a group is also a role, and gives least privilege. */
public final class Groups {

    public static final String ACCOUNTS_PAYABLE = "accounts-payable";
    public static final String ACCOUNTS_RECEIVABLE = "accounts-receivable";
    public static final String APPROVERS = "approvers";
    public static final String CONTROLLERS = "controllers";
    public static final String CUSTOMER_SERVICE = "customer-service";
    public static final String RECEIVING = "receiving";
    public static final String SHIPPING = "shipping";
    public static final String INVENTORY_CONTROL = "inventory-control";
    public static final String COUNTERS = "counters";
    public static final String PROCUREMENT = "procurement";
    public static final String PROCESS_OWNERS = "process-owners";
    public static final String AUDITORS = "auditors";
    public static final String OPERATORS = "operators";
    public static final String INTEGRATION = "integration";
    public static final String ADMINISTRATORS = "administrators";

    /** Those to whom processes and tables give tasks, in the order in which lists name them. */
    public static final List<String> WITH_TASKS = List.of(
            ACCOUNTS_PAYABLE,
            ACCOUNTS_RECEIVABLE,
            APPROVERS,
            CONTROLLERS,
            COUNTERS,
            CUSTOMER_SERVICE,
            INVENTORY_CONTROL,
            PROCUREMENT,
            RECEIVING,
            SHIPPING);

    /** Every group. */
    public static final Set<String> ALL = Stream.concat(
                    WITH_TASKS.stream(), Stream.of(PROCESS_OWNERS, AUDITORS, OPERATORS, INTEGRATION, ADMINISTRATORS))
            .collect(Collectors.toUnmodifiableSet());

    private Groups() {}
}
