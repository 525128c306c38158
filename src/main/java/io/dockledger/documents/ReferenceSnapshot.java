package io.dockledger.documents;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.UnitConversions;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All reference data of one tenant as they were at one moment.
 *
 * @param version what the tenant's version row said before they were read
 * @param suppliers by number
 * @param customers by number
 * @param items by SKU
 * @param ownParties the numbers by which documents name the company itself
 */
record ReferenceSnapshot(
        UUID version,
        String baseCurrency,
        UnitConversions units,
        ExchangeRates rates,
        Map<String, Supplier> suppliers,
        Map<String, Customer> customers,
        Map<String, Item> items,
        Set<String> ownParties) {}
