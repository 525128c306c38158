package io.dockledger.demo;

import io.dockledger.demo.Catalogue.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What is bought and sold, each in its season. */
final class Assortment {

    private final Catalogue catalogue;
    private final Seasons seasons;
    private final List<Offer> items;

    Assortment(Catalogue catalogue, Seasons seasons) {
        this.catalogue = catalogue;
        this.seasons = seasons;
        Map<String, Offer> first = new TreeMap<>();
        catalogue.offers().stream()
                .sorted(Comparator.comparing(Offer::supplier))
                .forEach(offer -> first.putIfAbsent(offer.sku(), offer));
        this.items = List.copyOf(first.values());
    }

    /** Each item once, as its first supplier sells it. */
    List<Offer> items() {
        return items;
    }

    /** One of them, by season. */
    Offer draw(List<Offer> offers, int daysAgo, SplittableRandom random) {
        double all = offers.stream().mapToDouble(offer -> trade(offer, daysAgo)).sum();
        double drawn = random.nextDouble(all);
        for (Offer offer : offers) {
            drawn -= trade(offer, daysAgo);
            if (drawn < 0) {
                return offer;
            }
        }
        return offers.get(offers.size() - 1);
    }

    private double trade(Offer offer, int daysAgo) {
        return seasons.trade(catalogue.family(offer.sku()), daysAgo);
    }
}
