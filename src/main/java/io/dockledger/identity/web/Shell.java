package io.dockledger.identity.web;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the frame of every page shows: who is signed in, and where that person may go.
 *
 * @param company the tenant's name
 * @param places in the order of the bar
 */
public record Shell(SignedIn signedIn, String company, List<Place> places) {

    private static final List<Place> ALL = List.of(
            new Place("Tasks", "/tasks", Rights.TASKS_READ),
            new Place("Cases", "/cases", Rights.CASES_READ),
            new Place("Inbox", "/inbox", Rights.INBOX_READ),
            new Place("Outbox", "/outbox", Rights.OUTBOX_READ),
            new Place("Partners", "/partners", Rights.PARTNERS_READ),
            new Place("Analytics", "/analytics", Rights.ANALYTICS_READ),
            new Place("Evidence", "/evidence", Rights.EVIDENCE_READ));

    /** Where the day begins of groups that have no tasks. Somebody in several groups begins where the first of them does. */
    private static final List<Home> HOMES = List.of(
            new Home(Groups.OPERATORS, "/inbox"),
            new Home(Groups.AUDITORS, "/evidence"),
            new Home(Groups.PROCESS_OWNERS, "/cases"));

    private record Home(String group, String path) {}

    /** A page that stands in the bar for those who have the right. */
    public record Place(String name, String path, String right) {}

    static Shell of(SignedIn signedIn, String company) {
        List<Place> open =
                ALL.stream().filter(place -> signedIn.may(place.right())).toList();
        return new Shell(signedIn, company, open);
    }

    public Person person() {
        return signedIn.person();
    }

    /** Where the person begins; the own account where no place is open to them. */
    public String home() {
        boolean hasTasks = Groups.WITH_TASKS.stream().anyMatch(person()::isIn);
        return Stream.of(
                        hasTasks ? Stream.of("/tasks") : Stream.<String>of(),
                        HOMES.stream()
                                .filter(home -> person().isIn(home.group()))
                                .map(Home::path),
                        places.stream().map(Place::path))
                .flatMap(paths -> paths)
                .filter(path -> places.stream().anyMatch(place -> place.path().equals(path)))
                .findFirst()
                .orElse("/account");
    }

    public boolean may(String right) {
        return signedIn.may(right);
    }
}
