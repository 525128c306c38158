package io.dockledger.matching;

import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What came can be counted: it is for a line of the order, and in a unit that leads to the order's. */
record UncountedGoodsRule(OrderFacts order, Rounding rounding, Findings findings, Side side) {

    void check(OrderLedger ledger) {
        for (UncountedLine line : ledger.uncounted()) {
            if (line.isLeft()) {
                report(line, line.meant());
            }
        }
    }

    private void report(UncountedLine line, @Nullable OrderLineLedger meant) {
        Subject subject = Subject.line(
                line.receipt(),
                line.line().line(),
                meant == null ? null : meant.line.family(),
                order.currency(),
                worth(meant));
        findings.add(subject, meant == null ? unordered(line.line()) : uncounted(line.line(), meant));
    }

    private Finding unordered(ReceiptFacts.Line line) {
        String found = found(line);
        return Finding.plain(
                        VarianceKind.UNORDERED_GOODS,
                        Expectation.of("a line of order " + order.number(), found),
                        rounding.size(Ratio.ZERO),
                        side.movedFirst() + " " + found + ", which is no line of order " + order.number())
                .forbidden(
                        "change order " + order.number() + ", or correct or reverse the receipt", "the order's lines");
    }

    private Finding uncounted(ReceiptFacts.Line line, OrderLineLedger meant) {
        String found = found(line);
        String ordered = meant.line.unit();
        return Finding.plain(
                        VarianceKind.UNCOUNTED_GOODS,
                        Expectation.of("a quantity in " + ordered, found),
                        rounding.size(Ratio.of(worth(meant))),
                        side.movedFirst() + " " + found + ", which cannot be counted: no conversion from " + line.unit()
                                + " to " + ordered + " for " + meant.line.sku())
                .forbidden(
                        "load the conversion from " + line.unit() + " to " + ordered + " for " + meant.line.sku()
                                + ", or correct or reverse the receipt",
                        Variance.UNIT_CONVERSIONS);
    }

    private static String found(ReceiptFacts.Line line) {
        Quantity quantity = new Quantity(line.received(), line.unit());
        return quantity + " of " + line.sku()
                + (line.orderLine() == null ? "" : " (order line " + line.orderLine() + ")");
    }

    private static BigDecimal worth(@Nullable OrderLineLedger meant) {
        BigDecimal amount = meant == null ? null : meant.line.amount();
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
