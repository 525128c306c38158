package io.dockledger.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The orders that an invoice names, by their numbers.
 *
 * @param known in the order of their numbers
 * @param missing numbers of those that have not come
 */
record NamedOrders(List<OrderFacts> known, List<String> missing) {

    static NamedOrders of(InvoiceFacts invoice, OrderBook book) {
        List<OrderFacts> known = new ArrayList<>(1);
        List<String> missing = new ArrayList<>(0);
        for (String number : numbers(invoice)) {
            OrderLedger order = book.order(number);
            if (order == null) {
                missing.add(number);
            } else {
                known.add(order.order);
            }
        }
        return new NamedOrders(known, missing);
    }

    /** Sorted, each once. */
    static Iterable<String> numbers(InvoiceFacts invoice) {
        boolean linesNameMore = false;
        for (InvoiceFacts.Line line : invoice.lines()) {
            String order = line.order();
            linesNameMore |= order != null && !invoice.orders().contains(order);
        }
        if (!linesNameMore && invoice.orders().size() < 2) {
            return invoice.orders();
        }
        TreeSet<String> numbers = new TreeSet<>(invoice.orders());
        for (InvoiceFacts.Line line : invoice.lines()) {
            String order = line.order();
            if (order != null) {
                numbers.add(order);
            }
        }
        return numbers;
    }

    boolean isNoneNamed() {
        return known.isEmpty() && missing.isEmpty();
    }
}
