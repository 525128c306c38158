package io.dockledger.demo;

import io.dockledger.identity.Person;
import java.util.Map;

/**
 * Who plays which role in a company.
 *
 * @param people by role, such as {@code clerk} and {@code clerk2}
 */
record Cast(Map<String, Person> people) {

    static final String CLERK = "clerk";
    static final String CLERK_2 = "clerk2";
    static final String APPROVER = "approver";
    static final String CONTROLLER = "controller";
    static final String RECEIVER = "receiver";
    static final String PROCUREMENT = "procurement";

    Cast {
        people = Map.copyOf(people);
    }

    /** @throws IllegalArgumentException where nobody plays it */
    Person as(String role) {
        Person person = people.get(role);
        if (person == null) {
            throw new IllegalArgumentException("Nobody plays the role " + role + ".");
        }
        return person;
    }
}
