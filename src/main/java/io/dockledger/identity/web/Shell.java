package io.dockledger.identity.web;

import io.dockledger.identity.Person;
import io.dockledger.identity.Rights;
import io.dockledger.identity.SignedIn;
import java.util.List;

/**
 * What the frame of every page shows: who is signed in, and where that person may go.
 *
 * @param company the tenant's name
 * @param places in the order of the bar; the first is the person's home
 */
public record Shell(SignedIn signedIn, String company, List<Place> places) {

    private static final List<Place> ALL = List.of(
            new Place("Tasks", "/tasks", Rights.TASKS_READ),
            new Place("Cases", "/cases", Rights.CASES_READ),
            new Place("Inbox", "/inbox", Rights.INBOX_READ),
            new Place("Evidence", "/evidence", Rights.EVIDENCE_READ));

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

    /** Where the person begins: the first place there is, else the own account. */
    public String home() {
        return places.isEmpty() ? "/account" : places.get(0).path();
    }

    public boolean may(String right) {
        return signedIn.may(right);
    }
}
