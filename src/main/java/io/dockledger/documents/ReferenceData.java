package io.dockledger.documents;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the current tenant has told about itself, units, rates, suppliers, customers and items. Remembered by each node
 * and checked once in a transaction against what was loaded since. All methods need a transaction.
 */
public interface ReferenceData {

    UnitConversions unitConversions();

    ExchangeRates exchangeRates();

    /**
     * {@code strategic}, {@code standard} or {@code new}. A supplier of whom nothing was loaded is {@code new}: nobody
     * has yet said that it deserves more trust.
     */
    String supplierClass(String supplier);

    /** The supplier's name; null where nothing was loaded of it. */
    @Nullable
    String supplierName(String supplier);

    /** Such as {@code key}; a customer of whom nothing was loaded is {@code standard}. */
    String customerClass(String customer);

    /** The family of the item, such as {@code dairy}; null where nothing was loaded of it. */
    @Nullable
    String family(String sku);

    /** What the item is called; null where nothing was loaded of it, or no name. */
    @Nullable
    String itemName(String sku);

    /** How closely the item's stock is watched, such as {@code A}; empty where nothing was loaded of it. */
    String skuClass(String sku);

    /** The numbers and names by which documents name the company itself; empty where none were loaded. */
    Set<String> ownParties();

    /** ISO 4217. */
    String baseCurrency();

    /**
     * The money in the tenant's base currency by the newest rate on or before the day, rounded to its minor unit. Where
     * no rate leads there, the money comes back as it is, in its own currency.
     */
    Money inBaseCurrency(Money money, LocalDate on);
}
