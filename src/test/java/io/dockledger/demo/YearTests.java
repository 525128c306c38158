package io.dockledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.Item;
import io.dockledger.documents.Supplier;
import io.dockledger.documents.SupplierClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int CASES = 12_000;

    @Test
    void theSameSeedMakesUpTheSameYear() {
        Year one = year(1, 200);
        Year again = year(1, 200);
        Year other = year(2, 200);

        assertThat(all(one)).isEqualTo(all(again)).isNotEqualTo(all(other));
    }

    @Test
    void nothingHappensAfterToday() {
        assertThat(all(year(1, CASES)))
                .allSatisfy(event -> assertThat(event.time()).isBefore("2026-11-21T00:00:00Z"))
                .anySatisfy(event -> assertThat(event.time()).isBefore("2025-12-01T00:00:00Z"));
    }

    @Test
    void freshGoodsAreBoughtInSummerMoreThanInWinter() {
        Map<Integer, Long> released = all(year(1, CASES)).stream()
                .filter(event -> event.type().equals("purchase-order.released"))
                .filter(event -> event.data().toString().contains("FISH"))
                .collect(Collectors.groupingBy(
                        event -> LocalDate.parse((String) event.data().get("issuedOn"))
                                .getMonthValue(),
                        TreeMap::new,
                        Collectors.counting()));

        assertThat(released.getOrDefault(7, 0L)).isGreaterThan(3 * released.getOrDefault(1, 0L) / 2);
    }

    /** Of the fish of that supplier three in ten deliveries are short at three sites, elsewhere one in thirty. */
    @Test
    void oneSupplierIsWorseAtThreeSites() {
        Map<String, List<Boolean>> shortBySite = new HashMap<>();
        Map<String, List<Boolean>> shortOfOthers = new HashMap<>();
        Year year = year(1, CASES);
        IntStream.range(0, CASES).mapToObj(year::events).forEach(events -> {
            Map<String, Object> order = events.get(0).data();
            if (events.get(0).type().equals("purchase-order.released")) {
                boolean worst =
                        order.toString().contains("S-1007") && order.toString().contains("FISH");
                (worst ? shortBySite : shortOfOthers)
                        .computeIfAbsent(String.valueOf(order.get("site")), site -> new ArrayList<>())
                        .add(events.stream().anyMatch(event -> event.type().equals("purchase-order.closed")));
            }
        });

        Set<String> worse = shortBySite.entrySet().stream()
                .filter(site -> share(site.getValue()) > 0.15)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(shortBySite).hasSize(6);
        assertThat(worse).containsExactlyInAnyOrder("RTM1", "HAM2", "GDN4");
        assertThat(shortOfOthers)
                .hasSize(6)
                .allSatisfy((site, others) -> assertThat(share(others)).isLessThan(0.06));
    }

    /** Amounts within one percent of each other within thirty days would be held for duplicates. */
    @Test
    void noTwoInvoicesOfASupplierLookAlike() {
        Map<String, List<DemoEvent>> bySupplier = all(year(1, CASES)).stream()
                .filter(event -> event.type().equals("invoice.received"))
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.data().get("supplier"))));

        bySupplier.values().forEach(invoices -> {
            for (int i = 0; i < invoices.size(); i++) {
                for (int j = i + 1; j < invoices.size(); j++) {
                    assertThat(alike(invoices.get(i).data(), invoices.get(j).data()))
                            .as(
                                    "%s and %s",
                                    invoices.get(i).data(), invoices.get(j).data())
                            .isFalse();
                }
            }
        });
    }

    /** After a kill the suppliers that were made up are there, and the rest of the year must be of the same ones. */
    @Test
    void suppliersThatAreThereAlreadyAreCountedAgain() {
        Catalogue fresh = catalogue();
        Map<String, Supplier> there = new HashMap<>(fresh.suppliers());
        there.put(Catalogue.extra(0).number(), Catalogue.extra(0));
        Catalogue later = new Catalogue(fresh.items(), there, fresh.offers(), fresh.customers());

        assertThat(Year.extraSuppliers(CASES, fresh)).isEqualTo(7);
        assertThat(Year.extraSuppliers(CASES, later)).isEqualTo(7);
    }

    @Test
    void everyNumberOfTheYearIsItsOwnAndNothingOfItJoinsAStory() {
        Map<String, Long> ids =
                all(year(1, CASES)).stream().collect(Collectors.groupingBy(DemoEvent::id, Collectors.counting()));

        assertThat(ids.values()).allMatch(count -> count == 1);
        assertThat(ids.keySet()).contains("goods-receipt.posted-GR-4600000180-1");
        assertThat(all(year(1, CASES)))
                .noneMatch(event -> HarbourStock.SITE.equals(event.data().get("site")));
    }

    @Test
    void halfOfItIsBoughtTwoFifthsAreSoldAndATenthIsFoundInTheStock() {
        Map<String, Long> begun = all(year(1, CASES)).stream()
                .filter(event -> Set.of("purchase-order.released", "sales-order.released", "return.requested")
                        .contains(event.type()))
                .collect(Collectors.groupingBy(DemoEvent::type, Collectors.counting()));

        assertThat(begun)
                .containsEntry("purchase-order.released", 6_000L)
                .containsEntry("sales-order.released", 4_800L);
        assertThat(begun.getOrDefault("return.requested", 0L)).isBetween(300L, 600L);
    }

    private static boolean alike(Map<String, Object> one, Map<String, Object> other) {
        LocalDate first = LocalDate.parse((String) one.get("issuedOn"));
        LocalDate second = LocalDate.parse((String) other.get("issuedOn"));
        double ratio = Double.parseDouble((String) one.get("total")) / Double.parseDouble((String) other.get("total"));
        return Math.abs(first.toEpochDay() - second.toEpochDay()) <= 30 && ratio > 0.99 && ratio < 1.01;
    }

    private static double share(List<Boolean> missing) {
        return missing.stream().filter(each -> each).count() / (double) missing.size();
    }

    private static List<DemoEvent> all(Year year) {
        return IntStream.range(0, year.cases())
                .mapToObj(year::events)
                .flatMap(List::stream)
                .toList();
    }

    private static Year year(long seed, int cases) {
        Catalogue catalogue = catalogue();
        return new Year(
                "harbour",
                new DemoCalendar(TODAY),
                catalogue.with(Year.extraSuppliers(cases, catalogue)),
                new Cast(Map.of()),
                new YearProperties(cases, seed));
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                Map.of(
                        "FISH",
                        new Item("FISH", "fresh", "Cod", "KGM", null),
                        "SALT",
                        new Item("SALT", "spices", "Salt", "KGM", null)),
                Map.of(
                        "S-1007", new Supplier("S-1007", "Blackwater", SupplierClass.STANDARD),
                        "S-1005", new Supplier("S-1005", "Malabar", SupplierClass.STANDARD)),
                List.of(
                        new Catalogue.Offer("S-1007", "FISH", "KGM", new BigDecimal("13.40"), "EUR"),
                        new Catalogue.Offer("S-1007", "SALT", "KGM", new BigDecimal("2.10"), "EUR"),
                        new Catalogue.Offer("S-1005", "SALT", "KGM", new BigDecimal("1.90"), "EUR")),
                List.of(
                        new Customer("C-3001", "Hotel Elbblick", "standard", "DAP", false),
                        new Customer("C-3005", "Trattoria Bellini", "standard", "FCA", false)));
    }
}
