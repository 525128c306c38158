package io.dockledger.identity.security;

import io.dockledger.identity.Person;

/**
 * What signing in needs to know of somebody.
 *
 * @param passwordHash changes with each change of the password, so it also tells whether a session is older than that
 */
record Account(Person person, String passwordHash, boolean locked) {

    @Override
    public String toString() {
        return person.id();
    }
}
