package io.dockledger.demo;

import io.dockledger.demo.Catalogue.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up the purchases of the year. */
final class YearPurchases {

    /** A supplier who sold more in a month would send invoices over about the same amount, which look like duplicates. */
    private static final int MOST_OF_A_SUPPLIER = 700;

    /** Amounts are steps apart, each more than a percent above the one before, so that none looks like a duplicate. */
    private static final double STEP = 1.03;

    private static final int STEPS = 100;
    private static final double LEAST_AMOUNT = 250;
    private static final int FEWEST_UNITS = 4;
    private static final int PRICE_DIGITS = 4;

    private final Catalogue catalogue;
    private final Assortment assortment;
    private final List<String> suppliers;

    YearPurchases(Catalogue catalogue, Assortment assortment) {
        this.catalogue = catalogue;
        this.assortment = assortment;
        this.suppliers = catalogue.offers().stream()
                .map(Offer::supplier)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many suppliers so many purchases need beside the known ones. */
    static int extraSuppliers(int purchases, int known) {
        return Math.max(0, (purchases + MOST_OF_A_SUPPLIER - 1) / MOST_OF_A_SUPPLIER - known);
    }

    /** @param ordinal counts the purchases alone */
    void make(Script script, int index, int ordinal, int daysAgo, SplittableRandom random) {
        String supplier = suppliers.get(ordinal % suppliers.size());
        Offer offer = assortment.draw(catalogue.of(supplier), daysAgo, random);
        String site = Year.SITES.get(random.nextInt(Year.SITES.size()));
        Trade trade = script.order("46%08d".formatted(index), supplier, site).line(offer.sku(), "1");
        trade.line(worth(trade.line(1), LEAST_AMOUNT * Math.pow(STEP, ordinal / suppliers.size() % STEPS)));
        Mishap mishap = Mishap.of(random.nextDouble(), supplier, catalogue.family(offer.sku()), site);
        new Purchase(trade, daysAgo, random).goes(mishap);
    }

    /** As many units as come closest, at the price of the day that makes up the rest. */
    private static Line worth(Line line, double amount) {
        long units = Math.max(FEWEST_UNITS, Math.round(amount / line.price().doubleValue()));
        BigDecimal price = BigDecimal.valueOf(amount / units).setScale(PRICE_DIGITS, RoundingMode.HALF_UP);
        return line.withQuantity(Long.toString(units)).withPrice(price.toPlainString());
    }
}
