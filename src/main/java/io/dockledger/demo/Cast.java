package io.dockledger.demo;

import io.dockledger.identity.Person;
import java.util.List;
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
    static final String RECEIVABLE = "receivable";
    static final String SERVICE = "service";
    static final String SHIPPER = "shipper";
    static final String INVENTORY = "inventory";
    static final String COUNTER = "counter";
    static final String COUNTER_2 = "counter2";

    /** All who have tasks. */
    static final List<String> ROLES = List.of(
            CLERK,
            CLERK_2,
            APPROVER,
            CONTROLLER,
            RECEIVER,
            PROCUREMENT,
            RECEIVABLE,
            SERVICE,
            SHIPPER,
            INVENTORY,
            COUNTER,
            COUNTER_2);

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
