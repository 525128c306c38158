package io.dockledger.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where people and their groups are kept. Implemented over the engine's identity tables. */
public interface Accounts {

    Optional<Person> find(String personId);

    /** The stored password hash of the account, for the log-in only. */
    Optional<String> passwordHash(String personId);

    List<Person> all(String tenantId);

    /**
     * Creates the account unless one of that id exists, in whatever company.
     *
     * @param password in clear; it is stored hashed
     * @return whether it was created
     */
    boolean create(Person person, String password);

    void changeGroups(String personId, Set<String> groups);

    /** @param password in clear; it is stored hashed */
    void changePassword(String personId, String password);

    /** Keeps the person from signing in, or lets them again. */
    void lock(String personId, boolean locked);

    boolean isLocked(String personId);

    /** Every group that exists, by id. */
    Collection<String> groups();
}
