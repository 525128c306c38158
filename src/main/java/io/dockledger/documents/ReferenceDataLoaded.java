package io.dockledger.documents;

/**
 * Reference data was loaded and is committed: what could not be judged for want of it may be now.
 *
 * @param set its name, such as {@code units}
 * @param actor who loaded it
 */
public record ReferenceDataLoaded(String set, String actor) {}
