package io.dockledger.demo;

import io.dockledger.demo.Catalogue.Offer;
import java.util.SplittableRandom;

/** Makes up the sales of the year, and what comes back of them. */
final class YearSales {

    /** Nobody has to confirm revenue of less. */
    private static final double MOST_OF_A_SMALL_SALE = 950;

    private static final double LEAST_AMOUNT = 120;
    private static final double MOST_AMOUNT = 6_000;
    private static final int NOT_CONFIRMED_YET = 30;
    private static final double LARGE_RATE = 0.15;
    private static final double RETURN_RATE = 0.14;

    private final Catalogue catalogue;
    private final Assortment assortment;

    YearSales(Catalogue catalogue, Assortment assortment) {
        this.catalogue = catalogue;
        this.assortment = assortment;
    }

    void make(Script script, int index, int daysAgo, SplittableRandom random) {
        Customer customer =
                catalogue.customers().get(random.nextInt(catalogue.customers().size()));
        String site = Year.SITES.get(random.nextInt(Year.SITES.size()));
        Offer offer = assortment.draw(assortment.items(), daysAgo, random);
        Line line = worth(catalogue.sold(offer, "1"), amount(daysAgo, random));
        Sale sale = script.sale("SO7%08d".formatted(index), customer, site, line);
        SaleMishap mishap = SaleMishap.of(random.nextDouble());
        int there = new Fulfilment(sale, daysAgo, random).goes(mishap);
        boolean smooth = mishap == SaleMishap.NOTHING || mishap == SaleMishap.PARTS;
        if (smooth && random.nextDouble() < RETURN_RATE) {
            new Comeback(sale, there, random).goes(ReturnMishap.of(random.nextDouble()));
        }
    }

    /** What was large was confirmed by people long ago; only of late some of it waits for them. */
    private static double amount(int daysAgo, SplittableRandom random) {
        boolean large = daysAgo < NOT_CONFIRMED_YET && random.nextDouble() < LARGE_RATE;
        return large
                ? MOST_OF_A_SMALL_SALE + random.nextDouble(MOST_AMOUNT - MOST_OF_A_SMALL_SALE)
                : LEAST_AMOUNT + random.nextDouble(MOST_OF_A_SMALL_SALE - LEAST_AMOUNT);
    }

    private static Line worth(Line line, double amount) {
        long units = Math.max(1, (long) (amount / line.price().doubleValue()));
        return line.withQuantity(Long.toString(units));
    }
}
