package io.dockledger.demo;

import io.dockledger.demo.Catalogue.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up what is found in the stock of the year. */
final class YearStock {

    /** More findings of an item at a site would fall into one window and be bundled by chance. */
    private static final int MOST_OF_A_SHELF = 15;

    private final Assortment assortment;
    private final List<String> sites;

    /** @param findings in the whole year; very many need more sites than goods are received at */
    YearStock(Assortment assortment, int findings) {
        this.assortment = assortment;
        this.sites = new ArrayList<>(Year.SITES);
        int needed = findings / (MOST_OF_A_SHELF * assortment.items().size()) + 1;
        for (int depot = sites.size() + 1; depot <= needed; depot++) {
            sites.add("DEP%03d".formatted(depot));
        }
    }

    /** @param ordinal counts the findings alone */
    void make(Script script, int index, int ordinal, int daysAgo, SplittableRandom random) {
        List<Offer> items = assortment.items();
        Offer item = items.get(ordinal % items.size());
        String site = sites.get(ordinal / items.size() % sites.size());
        Shelf shelf = new Shelf(script, site, item);
        new Stocktaking(shelf, "IV%08d".formatted(index), daysAgo, random).goes(Finding.of(random.nextDouble()));
    }
}
