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

    /** Creates the account where it is missing; the hash is stored as given. */
    void create(Person person, String passwordHash);

    void changeGroups(String personId, Set<String> groups);

    /** Every group that exists, by id. */
    Collection<String> groups();
}
