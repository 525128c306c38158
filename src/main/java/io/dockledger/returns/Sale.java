package io.dockledger.returns;

import io.dockledger.money.Ratio;
import java.math.BigDecimal;

/** The line of an invoice by which something was sold. */
record Sale(SaleFacts invoice, SaleFacts.Line line) {

    private static final Ratio HUNDRED = Ratio.of(new BigDecimal(100));

    /** Which line of which invoice it is. */
    record Id(String invoice, String line) {}

    Id id() {
        return new Id(invoice.key(), line.line());
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

    String currency() {
        return invoice.currency();
    }

    /** Of what is taxed; nothing where neither the line nor the invoice states tax. */
    Ratio taxRate() {
        BigDecimal percent = line.taxPercent() == null ? invoice.taxPercent() : line.taxPercent();
        return percent == null ? Ratio.ZERO : Ratio.of(percent).dividedBy(HUNDRED);
    }
}
