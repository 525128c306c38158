package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of an order before any invoice comes: contradictions in it, and deliveries that differ from it. */
public final class OrderChecks {

    private final OrderCheckRequest request;
    private final OrderFacts order;
    private final Rounding rounding;
    private final Findings findings;

    private OrderChecks(OrderCheckRequest request) {
        this.request = request;
        this.order = request.order();
        this.rounding = new Rounding(order.currency());
        this.findings =
                new Findings(request.supplierClass(), request.tolerances(), new Acceptances(request.accepted()));
    }

    /** Throws {@link IllegalArgumentException} when a limit is left out. */
    public static List<Variance> of(OrderCheckRequest request) {
        return new OrderChecks(request).check();
    }

    private List<Variance> check() {
        OrderBook book = new OrderBook(List.of(order), request.receipts(), request.returns(), request.units());
        OrderLedger ledger = book.order(order.number());
        if (ledger != null) {
            OrderDataRule data = new OrderDataRule(order, rounding, findings);
            for (OrderLineLedger line : ledger.lines()) {
                OrderPrice price = OrderPrice.of(order, line.line, request.units());
                data.checkLine(subject(line.line, price), line.line, price);
                checkDelivery(line, price);
            }
            data.checkTotal();
            new UncountedGoodsRule(order, rounding, findings, request.side()).check(ledger);
        }
        return findings.inOrder(order.key());
    }

    private void checkDelivery(OrderLineLedger line, @Nullable OrderPrice price) {
        Ratio delivered = line.free().plus(line.held());
        Delivery delivery = new Delivery(line, delivered, worth(price));
        if (order.standing() == OrderStanding.CANCELLED) {
            if (delivered.signum() > 0) {
                report(
                        delivery,
                        VarianceKind.CANCELLED_WITH_GOODS,
                        Ratio.ZERO,
                        delivered,
                        "The order was cancelled, but " + delivery.found() + " were " + moved());
            }
            return;
        }
        Ratio over = delivered.minus(line.ordered);
        if (over.signum() > 0) {
            report(
                    delivery,
                    VarianceKind.OVER_DELIVERY,
                    line.ordered,
                    over,
                    "Ordered " + delivery.ordered() + ", " + moved() + " " + delivery.found() + ": "
                            + delivery.quantity(over) + " too much");
        }
        if (over.signum() < 0 && (request.deliveryOver() || order.standing() == OrderStanding.CLOSED)) {
            report(
                    delivery,
                    VarianceKind.UNDER_DELIVERY,
                    line.ordered,
                    over.negated(),
                    "Ordered " + delivery.ordered() + ", " + moved() + " " + delivery.found() + ": "
                            + delivery.quantity(over.negated()) + " are missing and no more will come");
        }
    }

    private void report(Delivery delivery, VarianceKind kind, Ratio expected, Ratio difference, String description) {
        OrderFacts.Line line = delivery.line.line;
        Money value = rounding.size(difference.times(delivery.worth));
        findings.add(
                Subject.line(order.key(), line.line(), line.family(), order.currency(), delivery.orderedValue()),
                Finding.counted(
                        kind,
                        Expectation.of(delivery.quantity(expected), delivery.found()),
                        Wording.measure(difference, line.unit()),
                        Finding.percent(difference, expected),
                        value,
                        description));
    }

    private String moved() {
        return request.side().moved();
    }

    private Subject subject(OrderFacts.Line line, @Nullable OrderPrice price) {
        BigDecimal amount = line.amount();
        Ratio worth = worth(price).times(line.quantity());
        return Subject.line(
                order.key(),
                line.line(),
                line.family(),
                order.currency(),
                amount == null ? rounding.size(worth).amount() : amount);
    }

    private static Ratio worth(@Nullable OrderPrice price) {
        return price == null ? Ratio.ZERO : price.least();
    }

    private record Delivery(OrderLineLedger line, Ratio delivered, Ratio worth) {

        Quantity ordered() {
            return quantity(line.ordered);
        }

        Quantity found() {
            return quantity(delivered);
        }

        Quantity quantity(Ratio amount) {
            return Wording.quantity(amount, line.line.unit());
        }

        BigDecimal orderedValue() {
            return new Rounding(line.order.currency())
                    .size(worth.times(line.line.quantity()))
                    .amount();
        }
    }
}
