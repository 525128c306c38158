package io.dockledger.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The lines of invoices by which the goods of one line of a return were sold: several where they were billed in parts.
 * Counted in the unit of the first.
 *
 * @param oldestFirst by the day of their invoices; empty where nothing shows that the goods were ever billed
 */
record Sales(String sku, List<Sale> oldestFirst) {

    private static final Comparator<Sale> BY_AGE = Comparator.comparing(
                    (Sale sale) -> sale.invoice().issuedOn())
            .thenComparing(sale -> sale.invoice().key());

    /** Those that are meant: the lines that are named, otherwise all that bill the item. */
    static Sales of(ClaimFacts.Line claimed, List<SaleFacts> invoices) {
        List<Sale> ofItem = invoices.stream()
                .filter(invoice -> claimed.invoice() == null || invoice.number().equals(claimed.invoice()))
                .flatMap(invoice -> invoice.lines().stream().map(line -> new Sale(invoice, line)))
                .filter(sale -> claimed.sku().equals(sale.line().sku())
                        && sale.line().quantity().signum() > 0)
                .filter(sale -> claimed.order() == null
                        || claimed.order().equals(sale.line().order()))
                .sorted(BY_AGE)
                .toList();
        List<Sale> named = ofItem.stream().filter(isNamedBy(claimed)).toList();
        return new Sales(claimed.sku(), named.isEmpty() ? ofItem : named);
    }

    private static Predicate<Sale> isNamedBy(ClaimFacts.Line claimed) {
        return sale -> claimed.invoiceLine() != null
                ? claimed.invoiceLine().equals(sale.line().line())
                : Objects.equals(claimed.orderLine(), sale.line().orderLine());
    }

    boolean areNone() {
        return oldestFirst.isEmpty();
    }

    Sale first() {
        return oldestFirst.get(0);
    }

    String unit() {
        return first().line().unit();
    }
}
