package io.dockledger.documents;

/**
 * Reference data was loaded: what could not be judged for want of it may be now. Told within the transaction that loads, so
 * that what listeners write is there if and only if the data is; others see the data only after its commit.
 *
 * @param set its name, such as {@code units}
 * @param actor who loaded it
 */
public record ReferenceDataLoaded(String set, String actor) {}
