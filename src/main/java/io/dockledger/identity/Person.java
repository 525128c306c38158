package io.dockledger.identity;

import java.util.Set;

/** Somebody with an account: the account's id, the name to show, the tenant it belongs to and the groups it is in. */
public record Person(String id, String name, String tenantId, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
