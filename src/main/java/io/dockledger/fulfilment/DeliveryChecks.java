package io.dockledger.fulfilment;

import io.dockledger.matching.Difference;
import io.dockledger.matching.Measure;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the proofs of delivery of an order's shipments leave open.
 *
 * @param order that is judged; other orders of a merged shipment answer for their own lines
 * @param shipments all for the order
 * @param overdue keys of those whose proof will not be waited for any longer
 */
public record DeliveryChecks(OrderFacts order, Progress progress, List<ShipmentFacts> shipments, Set<String> overdue) {

    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (ShipmentFacts shipment : shipments) {
            Proofs proofs = Proofs.of(shipment, progress.deliveries(), progress.units());
            shipment.linesOf(order.number()).forEach(line -> check(shipment, line, proofs, found));
            if (overdue.contains(shipment.key()) && shipment.isAnythingLeft() && !progress.isProved(shipment)) {
                found.add(unproved(shipment, proofs));
            }
        }
        return found;
    }

    private void check(ShipmentFacts shipment, ShipmentFacts.Line line, Proofs proofs, List<Difference> found) {
        proofs.exceeding(line).ifPresent(proof -> found.add(exceeded(shipment, line, proof, proofs.confirmed(line))));
        proofs.refusing(line)
                .ifPresent(proof ->
                        refused(shipment, line, proof, proofs.refused(line)).ifPresent(found::add));
    }

    private Difference exceeded(
            ShipmentFacts shipment, ShipmentFacts.Line line, DeliveryFacts proof, BigDecimal confirmed) {
        return counted(
                VarianceKind.DELIVERY_EXCEEDED,
                proof,
                line,
                line.quantity(),
                confirmed,
                "Shipment %s line %s: %s left, and %s were confirmed as delivered or refused"
                        .formatted(shipment.number(), line.line(), shipped(line), quantity(line, confirmed)));
    }

    /** What was refused and has come back is dealt with. */
    private Optional<Difference> refused(
            ShipmentFacts shipment, ShipmentFacts.Line line, DeliveryFacts proof, BigDecimal refused) {
        BigDecimal open = refused.subtract(line.reversed());
        if (open.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(counted(
                VarianceKind.DELIVERY_REFUSED,
                proof,
                line,
                line.quantity(),
                line.quantity().subtract(open),
                "Shipment %s line %s: the customer refused %s of %s, and they have not come back"
                        .formatted(shipment.number(), line.line(), quantity(line, open), shipped(line))));
    }

    private Difference counted(
            VarianceKind kind,
            DeliveryFacts proof,
            ShipmentFacts.Line line,
            BigDecimal expected,
            BigDecimal found,
            String description) {
        BigDecimal apart = found.subtract(expected).abs();
        return new Difference(
                kind,
                proof.key(),
                line.line(),
                true,
                family(line),
                worth(line, line.quantity()).amount(),
                quantity(line, expected).toString(),
                quantity(line, found).toString(),
                new Measure(apart.stripTrailingZeros(), line.unit()),
                percent(apart, expected),
                worth(line, apart),
                description);
    }

    private Difference unproved(ShipmentFacts shipment, Proofs proofs) {
        Money worth = shipment.linesOf(order.number()).stream()
                .map(line -> worth(line, proofs.open(line)))
                .reduce(Money.zero(order.currency()), Money::plus);
        return new Difference(
                VarianceKind.NOT_DELIVERED,
                order.key(),
                shipment.number(),
                false,
                null,
                worth.amount(),
                "a proof of delivery",
                proofs.isEmpty() ? "none" : "one for a part",
                null,
                null,
                worth,
                "Shipment %s left on %s, and there is no proof that all of it was delivered"
                        .formatted(shipment.number(), shipment.shippedOn()));
    }

    private static Ratio percent(BigDecimal apart, BigDecimal expected) {
        return expected.signum() == 0 ? Ratio.ZERO : Ratio.of(apart.multiply(new BigDecimal(100)), expected);
    }

    private Money worth(ShipmentFacts.Line line, BigDecimal quantity) {
        return ordered(line)
                .map(ordered -> {
                    Ratio factor = progress.units()
                            .factor(line.sku(), line.unit(), ordered.line().unit());
                    Ratio value =
                            factor == null ? Ratio.ZERO : factor.times(quantity).times(ordered.worth());
                    return new Money(value.toDecimal(), order.currency()).rounded();
                })
                .orElse(Money.zero(order.currency()));
    }

    private String family(ShipmentFacts.Line line) {
        return ordered(line).map(ordered -> ordered.line().family()).orElse("");
    }

    private Optional<LineProgress> ordered(ShipmentFacts.Line line) {
        return progress.now().stream()
                .filter(each -> each.line().line().equals(line.orderLine())
                        || (line.orderLine() == null && each.line().sku().equals(line.sku())))
                .findFirst();
    }

    private static Quantity shipped(ShipmentFacts.Line line) {
        return quantity(line, line.quantity());
    }

    private static Quantity quantity(ShipmentFacts.Line line, BigDecimal amount) {
        return new Quantity(amount, line.unit());
    }
}
