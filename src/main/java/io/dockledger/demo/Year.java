package io.dockledger.demo;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Twelve months of trade, made up from a seed: the same seed and day give the same cases. Each is a script of its own, so
 * that a million of them need no more memory than one.
 */
final class Year {

    static final List<String> SITES = List.of("RTM1", "HAM2", "LYO3", "GDN4", "BCN5", "TRS6");

    /** What begins, in turn. */
    private enum Kind {
        PURCHASE,
        SALE,
        FINDING
    }

    private static final List<Kind> TURNS = List.of(
            Kind.PURCHASE,
            Kind.SALE,
            Kind.PURCHASE,
            Kind.SALE,
            Kind.PURCHASE,
            Kind.FINDING,
            Kind.PURCHASE,
            Kind.SALE,
            Kind.PURCHASE,
            Kind.SALE);

    private final String company;
    private final DemoCalendar calendar;
    private final Catalogue catalogue;
    private final Cast cast;
    private final Seasons seasons;
    private final long seed;
    private final int cases;
    private final YearPurchases purchases;
    private final YearSales sales;
    private final YearStock stock;

    /** @param catalogue with the suppliers of {@link #extraSuppliers} */
    Year(String company, DemoCalendar calendar, Catalogue catalogue, Cast cast, YearProperties properties) {
        this.company = company;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.cast = cast;
        this.seasons = new Seasons(calendar.today());
        this.seed = properties.seed();
        this.cases = properties.cases();
        Assortment assortment = new Assortment(catalogue, seasons);
        this.purchases = new YearPurchases(catalogue, assortment);
        this.sales = new YearSales(catalogue, assortment);
        this.stock = new YearStock(assortment, before(Kind.FINDING, cases));
    }

    /** How many suppliers so many cases need beside those whose prices are known, whether they are there already or not. */
    static int extraSuppliers(int cases, Catalogue catalogue) {
        int priced = (int) catalogue.offers().stream()
                .map(Catalogue.Offer::supplier)
                .distinct()
                .count();
        return YearPurchases.extraSuppliers(before(Kind.PURCHASE, cases), priced);
    }

    /** How many of the kind there are among the first so many. */
    private static int before(Kind kind, int index) {
        int inTurn = (int) TURNS.stream().filter(kind::equals).count();
        int left = (int) TURNS.subList(0, index % TURNS.size()).stream()
                .filter(kind::equals)
                .count();
        return index / TURNS.size() * inTurn + left;
    }

    int cases() {
        return cases;
    }

    /** What systems send about one case until today, in the order in which it happened. */
    List<DemoEvent> events(int index) {
        return untilToday(script(index).events());
    }

    /** The part of it that belongs to the wave. */
    List<DemoEvent> events(int index, Wave wave) {
        return untilToday(script(index).events(wave));
    }

    private Script script(int index) {
        Script script = new Script(company, calendar, catalogue, cast);
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        int daysAgo = seasons.daysAgo(index, cases);
        Kind kind = TURNS.get(index % TURNS.size());
        int ordinal = before(kind, index);
        switch (kind) {
            case PURCHASE -> purchases.make(script, index, ordinal, daysAgo, random);
            case SALE -> sales.make(script, index, daysAgo, random);
            case FINDING -> stock.make(script, index, ordinal, daysAgo, random);
        }
        return script;
    }

    private List<DemoEvent> untilToday(List<DemoEvent> events) {
        return events.stream()
                .filter(event -> !event.time().isAfter(calendar.end()))
                .sorted(Comparator.comparing(DemoEvent::time))
                .toList();
    }
}
