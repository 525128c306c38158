package io.dockledger.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What somebody may do. A person's groups give rights; the scopes of a token are rights too, and only narrow them. */
public final class Rights {

    public static final String EVENTS_WRITE = "events:write";
    public static final String DOCUMENTS_WRITE = "documents:write";
    public static final String REFERENCE_DATA_WRITE = "reference-data:write";
    public static final String REFERENCE_DATA_READ = "reference-data:read";
    public static final String INBOX_READ = "inbox:read";
    public static final String INBOX_WRITE = "inbox:write";
    public static final String CASES_READ = "cases:read";
    public static final String TASKS_READ = "tasks:read";

    /** Tasks of groups that one does not belong to as well. */
    public static final String TASKS_READ_ALL = "tasks:read-all";

    public static final String TASKS_WRITE = "tasks:write";
    public static final String EVIDENCE_READ = "evidence:read";
    public static final String ANALYTICS_READ = "analytics:read";
    public static final String MODELS_READ = "models:read";
    public static final String MODELS_WRITE = "models:write";
    public static final String OUTBOX_READ = "outbox:read";
    public static final String OUTBOX_WRITE = "outbox:write";
    public static final String PARTNERS_READ = "partners:read";
    public static final String PARTNERS_WRITE = "partners:write";
    public static final String ACCOUNTS_WRITE = "accounts:write";
    public static final String METRICS_READ = "metrics:read";

    /** Not a right of any group: open to everybody, signed in or not. */
    public static final String NOTHING = "nothing";

    /** Not a right of any group: having signed in is enough. */
    public static final String SIGNED_IN = "signed-in";

    /** Not a right of any group: signed in with a password, so that a token cannot widen what it may do. */
    public static final String SIGNED_IN_WITH_PASSWORD = "signed-in-with-password";

    private static final Set<String> WORK = Set.of(CASES_READ, TASKS_READ, TASKS_WRITE);

    /** Those of groups that have no tasks, and what controllers may do besides their tasks. */
    private static final Map<String, Set<String>> BY_GROUP = Map.of(
            Groups.PROCUREMENT, Set.of(PARTNERS_READ, PARTNERS_WRITE),
            Groups.CONTROLLERS, Set.of(EVIDENCE_READ, ANALYTICS_READ, PARTNERS_READ),
            Groups.PROCESS_OWNERS, and(WORK, ANALYTICS_READ, MODELS_READ, MODELS_WRITE, REFERENCE_DATA_READ),
            Groups.AUDITORS,
                    Set.of(
                            CASES_READ,
                            TASKS_READ,
                            TASKS_READ_ALL,
                            EVIDENCE_READ,
                            ANALYTICS_READ,
                            INBOX_READ,
                            OUTBOX_READ,
                            PARTNERS_READ,
                            MODELS_READ,
                            REFERENCE_DATA_READ),
            Groups.OPERATORS,
                    Set.of(
                            CASES_READ,
                            TASKS_READ,
                            INBOX_READ,
                            INBOX_WRITE,
                            OUTBOX_READ,
                            OUTBOX_WRITE,
                            PARTNERS_READ,
                            MODELS_READ,
                            REFERENCE_DATA_READ,
                            METRICS_READ),
            Groups.INTEGRATION,
                    Set.of(
                            EVENTS_WRITE,
                            DOCUMENTS_WRITE,
                            REFERENCE_DATA_WRITE,
                            REFERENCE_DATA_READ,
                            PARTNERS_READ,
                            PARTNERS_WRITE,
                            CASES_READ),
            Groups.ADMINISTRATORS, Set.of(ACCOUNTS_WRITE));

    private Rights() {}

    /** What the groups give together. */
    public static Set<String> of(Collection<String> groups) {
        Set<String> rights = new TreeSet<>();
        groups.forEach(group -> rights.addAll(BY_GROUP.getOrDefault(group, Set.of())));
        if (groups.stream().anyMatch(Groups.WITH_TASKS::contains)) {
            rights.addAll(WORK);
        }
        return rights;
    }

    /** Every right that a group gives, and hence every scope that a token may have. */
    public static Set<String> all() {
        return of(Groups.ALL);
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> together = new TreeSet<>(some);
        together.addAll(Set.of(more));
        return Set.copyOf(together);
    }
}
