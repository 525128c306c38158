package io.dockledger.documents;

/** What only one transaction at a time may work on. */
public sealed interface LockKey permits DocumentKey, LikenessKey, StockPlace {

    /** Unique within the tenant. */
    String text();
}
