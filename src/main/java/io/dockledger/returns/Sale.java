package io.dockledger.returns;

import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The line of an invoice by which something was sold. */
record Sale(SaleFacts invoice, SaleFacts.Line line) {

    private static final Ratio HUNDRED = Ratio.of(new BigDecimal(100));

    /** The line that is meant: the one named, otherwise the only one that bills the order's line or the item. */
    static Optional<Sale> of(ClaimFacts.Line claimed, List<SaleFacts> invoices) {
        List<Sale> ofItem = invoices.stream()
                .filter(invoice -> claimed.invoice() == null || invoice.number().equals(claimed.invoice()))
                .flatMap(invoice -> invoice.lines().stream().map(line -> new Sale(invoice, line)))
                .filter(sale -> claimed.sku().equals(sale.line().sku())
                        && sale.line().quantity().signum() > 0)
                .filter(sale -> claimed.order() == null
                        || claimed.order().equals(sale.line().order()))
                .toList();
        return named(claimed, ofItem).or(() -> ofItem.stream().findFirst());
    }

    private static Optional<Sale> named(ClaimFacts.Line claimed, List<Sale> ofItem) {
        return ofItem.stream()
                .filter(sale -> claimed.invoiceLine() != null
                        ? claimed.invoiceLine().equals(sale.line().line())
                        : Objects.equals(claimed.orderLine(), sale.line().orderLine()))
                .findFirst();
    }

    boolean isSameAs(Sale other) {
        return invoice.key().equals(other.invoice.key()) && line.line().equals(other.line.line());
    }

    /** What was paid for all of the line: its amount less its share of what was taken off the whole invoice. */
    Ratio paid() {
        Ratio amount = Ratio.of(line.amount());
        return amount.minus(shareOf(invoice.allowances()));
    }

    /** The line's share of what was charged besides the goods. */
    Ratio shipping() {
        return shareOf(invoice.shipping());
    }

    /** By value, as everybody would share it; all of it where nothing on the invoice has a value. */
    private Ratio shareOf(BigDecimal whole) {
        BigDecimal all = invoice.lines().stream().map(SaleFacts.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0 ? Ratio.of(whole) : Ratio.of(whole).times(Ratio.of(line.amount(), all));
    }

    Ratio sold() {
        return Ratio.of(line.quantity());
    }

    /** Of what is taxed; nothing where neither the line nor the invoice states tax. */
    Ratio taxRate() {
        BigDecimal percent = line.taxPercent() == null ? invoice.taxPercent() : line.taxPercent();
        return percent == null ? Ratio.ZERO : Ratio.of(percent).dividedBy(HUNDRED);
    }
}
