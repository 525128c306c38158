package io.dockledger.cases;

/**
 * A document that belongs to a case.
 *
 * @param key such as {@code invoice:S-1/4711}
 * @param kind such as {@code invoice}
 * @param number as printed on it, by which people search
 */
public record CaseDocument(String key, String kind, String number) {}
