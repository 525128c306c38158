package io.dockledger.documents;

import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which documents name the company itself.
 *
 * @param number an endpoint, a GLN, a number of tax or company register, the number under which a partner keeps us, or our
 *     name
 * @param description for whoever keeps the list
 */
public record OwnParty(String number, @Nullable String description) {}
