package io.dockledger.demo;

import io.dockledger.documents.Item;
import io.dockledger.documents.ReferenceLibrary;
import io.dockledger.documents.ReferenceLibrary.Format;
import io.dockledger.documents.Supplier;
import io.dockledger.partners.PartnerContacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reference data that come with the product, as a company of the demo loads them, and how its partners are reached: at
 * domains that are reserved for examples.
 */
@Component
class SampleData {

    private static final String ACTOR = "integration";
    private static final int ALL = 10_000;

    private final ReferenceLibrary library;
    private final PartnerContacts contacts;

    SampleData(ReferenceLibrary library, PartnerContacts contacts) {
        this.library = library;
        this.contacts = contacts;
    }

    /** Loads them into the current tenant. */
    @Transactional
    public void load(Company company, LocalDate today) {
        for (String set : List.of("suppliers", "items", "units")) {
            load(set, text(company.folder() + "/" + set + ".csv"));
        }
        load("rates", upTo(today, text(Company.SAMPLE + "/rates.csv")));
        rows(text("demo/" + company.name() + "/contacts.csv"))
                .forEach(row -> contacts.put(new PartnerContacts.Wanted(row[0], row[1], row[2], null), ACTOR));
    }

    private void load(String set, String csv) {
        library.load(set, Format.CSV, csv, ACTOR);
    }

    /** Loads what the twelve months before need besides: more suppliers, and rates that reach back to their beginning. */
    @Transactional
    public void loadYear(int moreSuppliers, LocalDate today) {
        if (moreSuppliers > 0) {
            load(
                    "suppliers",
                    IntStream.range(0, moreSuppliers)
                            .mapToObj(i -> Catalogue.extra(i))
                            .map(supplier -> "%s,%s,%s\n"
                                    .formatted(
                                            supplier.number(),
                                            supplier.name(),
                                            supplier.supplierClass().code()))
                            .collect(Collectors.joining("", "number,name,class\n", "")));
        }
        LocalDate beginning = today.minusDays(Seasons.DAYS + 1L);
        load(
                "rates",
                rows(text(Company.SAMPLE + "/rates.csv")).stream()
                        .collect(Collectors.toMap(
                                row -> row[0] + "," + row[1], Function.identity(), (first, later) -> first))
                        .values()
                        .stream()
                        .map(row -> "%s,%s,%s,%s\n".formatted(row[0], row[1], beginning, row[3]))
                        .collect(Collectors.joining("", "from,to,date,rate\n", "")));
    }

    /** The rates as if the last of them were of today, so that there is one for every day of the demo. */
    private static String upTo(LocalDate today, String csv) {
        List<String[]> rows = rows(csv);
        LocalDate last = rows.stream()
                .map(row -> LocalDate.parse(row[2]))
                .max(LocalDate::compareTo)
                .orElseThrow();
        long days = ChronoUnit.DAYS.between(last, today);
        return rows.stream()
                .map(row -> String.join(
                        ",",
                        row[0],
                        row[1],
                        LocalDate.parse(row[2]).plusDays(days).toString(),
                        row[3]))
                .collect(Collectors.joining("\n", "from,to,date,rate\n", "\n"));
    }

    /** What the current tenant has loaded, with the company's prices and customers. */
    @Transactional(readOnly = true)
    public Catalogue catalogue(Company company) {
        return new Catalogue(
                values("items", Item.class).collect(Collectors.toMap(Item::sku, Function.identity())),
                values("suppliers", Supplier.class).collect(Collectors.toMap(Supplier::number, Function.identity())),
                rows(text("demo/" + company.name() + "/prices.csv")).stream()
                        .map(row -> new Catalogue.Offer(row[0], row[1], row[2], new BigDecimal(row[3]), row[4]))
                        .toList(),
                rows(text("demo/" + company.name() + "/customers.csv")).stream()
                        .map(row -> new Customer(row[0], row[1], row[2], row[3], row[4].equals("yes")))
                        .toList());
    }

    private <T> Stream<T> values(String set, Class<T> type) {
        return library.list(set, 0, ALL).orElseThrow().values().stream().map(type::cast);
    }

    /** The rows of a file that has no quotes in it, without the line that names the columns. */
    private static List<String[]> rows(String csv) {
        return csv.lines().skip(1).map(row -> row.split(",", -1)).toList();
    }

    private static String text(String resource) {
        try (InputStream content = SampleData.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing from the product.");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
