package io.dockledger.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Somebody with an account: the account's id, the name to show, the tenant it belongs to and the groups it is in. */
public record Person(String id, String name, String tenantId, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    /**
     * Whether two ids mean the same person. Accounts are written in small letters, but other systems write who acted there
     * as they like: in capitals, in wide letters, with spaces around it.
     */
    public static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
