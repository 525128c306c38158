package io.dockledger.demo;

import io.dockledger.documents.Item;
import io.dockledger.documents.Supplier;
import io.dockledger.documents.SupplierClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company buys, from whom and at what price, and whom it sells to.
 *
 * @param items by SKU
 * @param suppliers by number
 */
record Catalogue(
        Map<String, Item> items, Map<String, Supplier> suppliers, List<Offer> offers, List<Customer> customers) {

    private static final Set<String> TAXED_IN_FULL = Set.of("packaging", "wax", "equipment");
    private static final BigDecimal MARK_UP = new BigDecimal("1.33");
    private static final BigDecimal FULL_PERCENT = new BigDecimal("19");
    private static final BigDecimal REDUCED_PERCENT = new BigDecimal("7");

    /**
     * What a supplier sells an item for.
     *
     * @param price for one of the unit
     */
    record Offer(String supplier, String sku, String unit, BigDecimal price, String currency) {}

    Catalogue {
        items = Map.copyOf(items);
        suppliers = Map.copyOf(suppliers);
        offers = List.copyOf(offers);
        customers = List.copyOf(customers);
    }

    List<Offer> of(String supplier) {
        return offers.stream()
                .filter(offer -> offer.supplier().equals(supplier))
                .toList();
    }

    Offer offer(String supplier, String sku) {
        return of(supplier).stream()
                .filter(offer -> offer.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(supplier + " does not sell " + sku + "."));
    }

    /** @throws IllegalArgumentException where nobody has that number */
    Customer customer(String number) {
        return customers.stream()
                .filter(customer -> customer.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no customer " + number + "."));
    }

    /** A line of a sale at what the item costs and a third of that. */
    Line sold(Offer offer, String quantity) {
        BigDecimal price = offer.price().multiply(MARK_UP).setScale(2, RoundingMode.HALF_UP);
        return Line.of(1, offer.sku(), description(offer.sku()), quantity, offer)
                .withPrice(price.toPlainString());
    }

    /** As documents name it. */
    Map<String, Object> party(String supplier) {
        Supplier known = suppliers.get(supplier);
        return Map.of("number", supplier, "name", known == null ? supplier : known.name());
    }

    String family(String sku) {
        Item item = items.get(sku);
        return item == null ? "" : item.family();
    }

    /** Whether the supplier is none that the company knows well. */
    boolean isNew(String supplier) {
        Supplier known = suppliers.get(supplier);
        return known == null || known.supplierClass() == SupplierClass.NEW;
    }

    /** One of the suppliers beside those that the company began with, counted from 0. */
    static Supplier extra(int count) {
        return new Supplier("S-2%04d".formatted(count), "Trading House " + (count + 1), SupplierClass.STANDARD);
    }

    /** The same with so many more suppliers, each of whom sells what one of those does that are there. */
    Catalogue with(int more) {
        List<String> models =
                offers.stream().map(Offer::supplier).distinct().sorted().toList();
        Map<String, Supplier> known = new HashMap<>(suppliers);
        List<Offer> sold = new ArrayList<>(offers);
        for (int i = 0; i < more; i++) {
            Supplier supplier = extra(i);
            known.put(supplier.number(), supplier);
            of(models.get(i % models.size()))
                    .forEach(offer -> sold.add(
                            new Offer(supplier.number(), offer.sku(), offer.unit(), offer.price(), offer.currency())));
        }
        return new Catalogue(items, known, sold, customers);
    }

    @Nullable
    String description(String sku) {
        Item item = items.get(sku);
        return item == null ? null : item.description();
    }

    BigDecimal taxPercent(String sku) {
        Item item = items.get(sku);
        return item != null && TAXED_IN_FULL.contains(item.family()) ? FULL_PERCENT : REDUCED_PERCENT;
    }
}
