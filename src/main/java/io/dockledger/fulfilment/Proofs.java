package io.dockledger.fulfilment;

import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The proofs of delivery of one shipment, which add up: it may be handed over in several parts.
 *
 * @param all in the order in which they came
 */
record Proofs(List<DeliveryFacts> all, UnitConversions units) {

    static Proofs of(ShipmentFacts shipment, List<DeliveryFacts> deliveries, UnitConversions units) {
        return new Proofs(
                deliveries.stream()
                        .filter(delivery -> delivery.shipment().equals(shipment.key()))
                        .toList(),
                units);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What was taken of the shipment's line and did not come back since, in that line's unit. */
    BigDecimal taken(ShipmentFacts.Line shipped) {
        return all.stream().anyMatch(DeliveryFacts::isOfAll)
                ? shipped.left()
                : sum(delivery -> delivery.taken(shipped, units)).min(shipped.left());
    }

    /** What was refused of the shipment's line, in that line's unit. */
    BigDecimal refused(ShipmentFacts.Line shipped) {
        return sum(delivery -> delivery.refused(shipped, units));
    }

    /** What the proofs say of the shipment's line, in that line's unit, whether or not so much was shipped. */
    BigDecimal confirmed(ShipmentFacts.Line shipped) {
        return sum(delivery -> delivery.confirmed(shipped, units));
    }

    /** What of the shipment's line left, did not come back, and was neither taken nor refused so far. */
    BigDecimal open(ShipmentFacts.Line shipped) {
        return all.stream().anyMatch(DeliveryFacts::isOfAll)
                ? BigDecimal.ZERO
                : shipped.left().subtract(confirmed(shipped)).max(BigDecimal.ZERO);
    }

    /** With which more than was shipped is confirmed of the line; empty where it is not. */
    Optional<DeliveryFacts> exceeding(ShipmentFacts.Line shipped) {
        BigDecimal confirmed = BigDecimal.ZERO;
        for (DeliveryFacts delivery : all) {
            confirmed = confirmed.add(delivery.confirmed(shipped, units));
            if (confirmed.compareTo(shipped.quantity()) > 0) {
                return Optional.of(delivery);
            }
        }
        return Optional.empty();
    }

    /** Which first says that any of the line was refused. */
    Optional<DeliveryFacts> refusing(ShipmentFacts.Line shipped) {
        return all.stream()
                .filter(delivery -> delivery.refused(shipped, units).signum() > 0)
                .findFirst();
    }

    private BigDecimal sum(Function<DeliveryFacts, BigDecimal> quantity) {
        return all.stream().map(quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
