package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An order says the same in all places: price x quantity is the line amount, and the lines make the total. */
record OrderDataRule(OrderFacts order, Rounding rounding, Findings findings) {

    private static final String TOTAL = "total";

    void checkLine(Subject subject, OrderFacts.Line line, @Nullable OrderPrice price) {
        BigDecimal amount = line.amount();
        if (price == null) {
            String reason = "no conversion from " + line.unit() + " to " + line.priceUnit() + " for " + line.sku();
            findings.add(
                    subject,
                    Finding.plain(
                                    VarianceKind.ORDER_DATA,
                                    Expectation.of("a price for " + line.unit(), "a price for " + line.priceUnit()),
                                    new Money(subject.amount(), order.currency()),
                                    "The price cannot be compared with the quantity: " + reason)
                            .forbidden(reason, Variance.UNIT_CONVERSIONS));
        } else if (price.implied() != null && amount != null) {
            Money expected = rounding.money(price.stated().times(line.quantity()));
            Money found = new Money(amount, order.currency());
            report(subject, expected, found, "Price x quantity is " + expected + ", the line amount is " + found);
        }
    }

    void checkTotal() {
        BigDecimal total = order.total();
        BigDecimal lines = BigDecimal.ZERO;
        for (OrderFacts.Line line : order.lines()) {
            if (line.amount() == null) {
                return;
            }
            lines = lines.add(line.amount());
        }
        BigDecimal charges = order.charges().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total == null || agrees(total, lines) || agrees(total, lines.add(charges))) {
            return;
        }
        Money expected = new Money(lines.add(charges), order.currency());
        Money found = new Money(total, order.currency());
        report(
                Subject.whole(order.key(), order.currency(), total).part(TOTAL),
                expected,
                found,
                "Lines and charges add up to " + expected + ", the total is " + found);
    }

    private boolean agrees(BigDecimal total, BigDecimal sum) {
        return rounding.vanishes(Ratio.of(total.subtract(sum)));
    }

    // Either side may be the wrong one, so a contradiction always counts as being to the buyer's disadvantage.
    private void report(Subject subject, Money expected, Money found, String description) {
        Money apart = found.minus(expected).abs();
        findings.add(
                subject,
                Finding.counted(
                        VarianceKind.ORDER_DATA,
                        Expectation.of(expected, found),
                        new Measure(apart.amount(), apart.currency()),
                        Finding.percent(Ratio.of(apart.amount()), Ratio.of(expected.amount())),
                        apart,
                        description));
    }
}
