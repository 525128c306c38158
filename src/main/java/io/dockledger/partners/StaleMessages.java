package io.dockledger.partners;

import java.util.Optional;

/** Knows of messages that have nothing to tell any more. Implemented by those who queue such. */
public interface StaleMessages {

    /** Why the message must not be delivered any more and what to do instead, in whole sentences; empty where it may. */
    Optional<String> whyStale(OutboxMessage message);
}
