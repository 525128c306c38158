package io.dockledger.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators see of the inbox and do to it; always the current tenant's. */
public interface Inbox {

    /**
     * The newest rows first.
     *
     * @param after the {@link InboxPage#next()} of the page before; null for the first page
     * @param limit how many at most, 1 to 200
     * @throws io.dockledger.identity.InvalidParameter where {@code after} or {@code limit} is not valid
     */
    InboxPage list(InboxFilter filter, @Nullable String after, int limit);

    Optional<InboxEntry> find(long id);

    InboxSummary summary();

    /** Whether nothing is to be applied now; what is parked, dead or discarded does not count. Cheaper than the summary. */
    boolean isAtRest();

    /**
     * Tries a parked, dead or discarded row again, or a failing one without further delay. Recorded as evidence.
     *
     * @param person who asks for it
     * @throws InboxCommandRefused where there is no such row, or it is applied
     */
    void retry(long id, String person);

    /**
     * Takes a row out of the way for good; it stays visible. Recorded as evidence.
     *
     * @param person who decides it
     * @param reason why, for whoever reads it later
     * @throws InboxCommandRefused where there is no such row, it is applied or discarded already, or the reason is blank
     */
    void discard(long id, String person, String reason);
}
