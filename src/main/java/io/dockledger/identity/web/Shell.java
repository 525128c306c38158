package io.dockledger.identity.web;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the frame of every page shows: who is logged in, and where that person may go.
 *
 * @param company the tenant's name
 * @param places in the order of the bar; the first is the person's home
 */
public record Shell(Person person, String company, List<Place> places) {

    private static final Set<String> WORKERS = Set.of(
            Groups.ACCOUNTS_PAYABLE,
            Groups.APPROVERS,
            Groups.CONTROLLERS,
            Groups.RECEIVING,
            Groups.PROCUREMENT,
            Groups.PROCESS_OWNERS,
            Groups.AUDITORS,
            Groups.OPERATORS);
    private static final Set<String> INBOX_READERS = Set.of(Groups.OPERATORS, Groups.AUDITORS);
    private static final Set<String> EVIDENCE_READERS = Set.of(Groups.AUDITORS, Groups.CONTROLLERS);
    private static final Set<String> CASE_READERS = Set.of(Groups.INTEGRATION);

    /** A page that stands in the bar. */
    public record Place(String name, String path) {}

    static Shell of(Person person, String company) {
        List<Place> places = new ArrayList<>();
        boolean works = isInAny(person, WORKERS);
        if (works) {
            places.add(new Place("Tasks", "/tasks"));
        }
        if (works || isInAny(person, CASE_READERS)) {
            places.add(new Place("Cases", "/cases"));
        }
        if (isInAny(person, INBOX_READERS)) {
            places.add(new Place("Inbox", "/inbox"));
        }
        if (isInAny(person, EVIDENCE_READERS)) {
            places.add(new Place("Evidence", "/evidence"));
        }
        return new Shell(person, company, places);
    }

    /** Where the person begins: the first place there is, else the own account. */
    public String home() {
        return places.isEmpty() ? "/account" : places.get(0).path();
    }

    public boolean isOperator() {
        return person.isIn(Groups.OPERATORS);
    }

    public boolean isEvidenceReader() {
        return isInAny(person, EVIDENCE_READERS);
    }

    private static boolean isInAny(Person person, Set<String> groups) {
        return groups.stream().anyMatch(person::isIn);
    }
}
