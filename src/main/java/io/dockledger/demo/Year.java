package io.dockledger.demo;

import io.dockledger.demo.Catalogue.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Twelve months of trade, made up from a seed: the same seed and day give the same cases. Each is a script of its own, so
 * that a million of them need no more memory than one.
 */
final class Year {

    static final List<String> SITES = List.of("RTM1", "HAM2", "LYO3", "GDN4", "BCN5", "TRS6");

    /** A supplier who sold more in a month would send invoices over about the same amount, which look like duplicates. */
    private static final int MOST_OF_A_SUPPLIER = 700;

    /** Amounts are steps apart, each more than a percent above the one before, so that none looks like a duplicate. */
    private static final double STEP = 1.03;

    private static final int STEPS = 100;
    private static final double LEAST_AMOUNT = 250;
    private static final int FEWEST_UNITS = 4;
    private static final int PRICE_DIGITS = 4;

    private final String company;
    private final DemoCalendar calendar;
    private final Catalogue catalogue;
    private final Cast cast;
    private final Seasons seasons;
    private final long seed;
    private final int cases;
    private final List<String> suppliers;

    /** @param catalogue with the suppliers of {@link #extraSuppliers} */
    Year(String company, DemoCalendar calendar, Catalogue catalogue, Cast cast, YearProperties properties) {
        this.company = company;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.cast = cast;
        this.seasons = new Seasons(calendar.today());
        this.seed = properties.seed();
        this.cases = properties.cases();
        this.suppliers = catalogue.offers().stream()
                .map(Offer::supplier)
                .distinct()
                .sorted()
                .toList();
    }

    /** How many suppliers so many cases need beside the known ones. */
    static int extraSuppliers(int cases, int known) {
        return Math.max(0, (cases + MOST_OF_A_SUPPLIER - 1) / MOST_OF_A_SUPPLIER - known);
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
        purchase(script, index);
        return script;
    }

    private List<DemoEvent> untilToday(List<DemoEvent> events) {
        return events.stream()
                .filter(event -> !event.time().isAfter(calendar.end()))
                .sorted(Comparator.comparing(DemoEvent::time))
                .toList();
    }

    private void purchase(Script script, int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        int daysAgo = seasons.daysAgo(index, cases);
        String supplier = suppliers.get(index % suppliers.size());
        Offer offer = offer(supplier, daysAgo, random);
        String site = SITES.get(random.nextInt(SITES.size()));
        Trade trade = script.order("46%08d".formatted(index), supplier, site).line(offer.sku(), "1");
        trade.line(worth(trade.line(1), LEAST_AMOUNT * Math.pow(STEP, index / suppliers.size() % STEPS)));
        Mishap mishap = Mishap.of(random.nextDouble(), supplier, catalogue.family(offer.sku()), site);
        new Purchase(trade, daysAgo, random).goes(mishap);
    }

    /** Of what the supplier sells, by season. */
    private Offer offer(String supplier, int daysAgo, SplittableRandom random) {
        List<Offer> offers = catalogue.of(supplier);
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

    /** As many units as come closest, at the price of the day that makes up the rest. */
    private static Line worth(Line line, double amount) {
        long units = Math.max(FEWEST_UNITS, Math.round(amount / line.price().doubleValue()));
        BigDecimal price = BigDecimal.valueOf(amount / units).setScale(PRICE_DIGITS, RoundingMode.HALF_UP);
        return line.withQuantity(Long.toString(units)).withPrice(price.toPlainString());
    }
}
