package io.dockledger.identity.accounts;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** The two companies, and one account for each role in them, that an installation on its own database starts with. */
final class DemoCompanies {

    static final Tenant HARBOUR = new Tenant("harbour", "Harbour Foods", Currency.getInstance("EUR"));
    static final Tenant ALPINE = new Tenant("alpine", "Alpine Outdoor", Currency.getInstance("CHF"));

    private static final List<Role> ROLES = List.of(
            new Role("clerk", "Clara Clerk", Groups.ACCOUNTS_PAYABLE),
            new Role("clerk2", "Cleo Clerk", Groups.ACCOUNTS_PAYABLE),
            new Role("approver", "Amir Approver", Groups.APPROVERS),
            new Role("controller", "Connie Controller", Groups.CONTROLLERS),
            new Role("receiver", "Remy Receiver", Groups.RECEIVING),
            new Role("procurement", "Petra Procurement", Groups.PROCUREMENT),
            new Role("receivable", "Ravi Receivable", Groups.ACCOUNTS_RECEIVABLE),
            new Role("service", "Selma Service", Groups.CUSTOMER_SERVICE),
            new Role("shipper", "Sam Shipper", Groups.SHIPPING),
            new Role("inventory", "Ines Inventory", Groups.INVENTORY_CONTROL),
            new Role("counter", "Carl Counter", Groups.COUNTERS),
            new Role("counter2", "Cora Counter", Groups.COUNTERS),
            new Role("process-owner", "Oskar Process-Owner", Groups.PROCESS_OWNERS),
            new Role("auditor", "Audrey Auditor", Groups.AUDITORS),
            new Role("operator", "Otto Operator", Groups.OPERATORS),
            new Role("integration", "Integration", Groups.INTEGRATION),
            new Role("admin", "Ada Admin", Groups.ADMINISTRATORS));

    private DemoCompanies() {}

    private record Role(String account, String name, String group) {}

    /** The people of the first company are called as their role, those of the second with its name in front. */
    static List<Person> people() {
        return List.of(people(HARBOUR, ""), people(ALPINE, "alpine-")).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Person> people(Tenant tenant, String prefix) {
        return ROLES.stream()
                .map(role -> new Person(prefix + role.account(), role.name(), tenant.id(), Set.of(role.group())))
                .toList();
    }
}
