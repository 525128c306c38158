package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;

/** An invoice names orders that exist, and its lines are lines of theirs. */
record OrderReferenceRule(JudgedInvoice invoice, Findings findings) {

    void check() {
        if (invoice.orders().isNoneNamed()) {
            report(invoice.subject(), "none named", "The invoice names no order", Ratio.of(invoice.total()));
        }
        if (!invoice.waiting().forOrder()) {
            for (String order : invoice.orders().missing()) {
                report(
                        invoice.subject().part(order),
                        order,
                        "The invoice names order " + order + ", which is not known",
                        invoice.billedFor(order));
            }
        }
        invoice.lines().forEach(this::checkLine);
    }

    private void report(Subject subject, String found, String description, Ratio value) {
        findings.add(
                subject,
                Finding.plain(
                        VarianceKind.UNKNOWN_ORDER,
                        Expectation.of("a known order", found),
                        invoice.rounding().size(value),
                        description));
    }

    private void checkLine(JudgedLine line) {
        Ratio open = Ratio.of(line.billed.line.amount()).minus(line.credit().amount());
        if (line.billed.ledger != null || !isOrderKnown(line.billed.line) || isCredited(line, open)) {
            return;
        }
        Money value = invoice.rounding().size(open);
        String found = found(line.billed.line);
        findings.add(
                line.subject(),
                Finding.plain(
                        VarianceKind.UNKNOWN_LINE,
                        Expectation.of("a line of the order", found),
                        value,
                        "Billed " + found + " for " + value + ", which is no line of the order"));
    }

    private boolean isCredited(JudgedLine line, Ratio open) {
        return line.credit().amount().signum() > 0 && invoice.rounding().vanishes(open);
    }

    // A line may belong to an order that has not come: then the order is what is unknown.
    private boolean isOrderKnown(InvoiceFacts.Line line) {
        String order = line.order();
        return order != null
                ? !invoice.orders().missing().contains(order)
                : invoice.orders().missing().isEmpty() && !invoice.orders().isNoneNamed();
    }

    private static String found(InvoiceFacts.Line line) {
        Quantity quantity = new Quantity(line.quantity(), line.unit());
        String item = line.sku() == null ? "" : " of " + line.sku();
        return quantity + item + (line.orderLine() == null ? "" : " (order line " + line.orderLine() + ")");
    }
}
