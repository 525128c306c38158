package io.dockledger.partners;

import java.util.Optional;

/** Knows of messages that have nothing to tell any more. Implemented by those who queue such. */
public interface StaleMessages {

    /**
     * Why a message must not be delivered any more and what to do instead, in whole sentences; empty where it may.
     *
     * @param kind such as {@code io.dockledger.supplier-dispute.opened.v1}
     * @param key the one under which it was queued
     */
    Optional<String> whyStale(String kind, String key);
}
