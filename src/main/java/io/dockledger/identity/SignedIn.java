package io.dockledger.identity;

import java.security.Principal;
import java.util.Set;

/**
 * A person who has proved who they are, and what they may do in this request.
 *
 * @param rights see {@link Rights}
 */
public record SignedIn(Person person, Means means, Set<String> rights) implements Principal {

    public SignedIn {
        rights = Set.copyOf(rights);
    }

    /** How they proved it. */
    public enum Means {
        SESSION,
        TOKEN,
        BASIC
    }

    @Override
    public String getName() {
        return person.id();
    }

    public boolean may(String right) {
        return rights.contains(right);
    }
}
