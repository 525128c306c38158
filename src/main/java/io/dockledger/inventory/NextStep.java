package io.dockledger.inventory;

import java.util.Locale;

/** What is to be done next about the differences that are judged together. */
public enum NextStep {
    /** Somebody decides on what is wrong with the postings. */
    RESOLVE,
    /** People decide on the difference. */
    DECIDE,
    /** The ledger is told. */
    POST,
    /** The ledger is to answer. */
    AWAIT,
    /** Nothing, but further differences may come. */
    BUNDLE,
    /** Nothing, and nothing more is to come. */
    SETTLE;

    /** As the process compares it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
