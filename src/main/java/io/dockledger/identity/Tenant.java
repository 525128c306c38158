package io.dockledger.identity;

import java.util.Currency;

/**
 * A company that is served.
 *
 * @param baseCurrency the currency it keeps its books in, and its limits are given in
 */
public record Tenant(String id, String name, Currency baseCurrency) {}
