package io.dockledger.fulfilment;

import io.dockledger.money.Ratio;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proof of delivery that stands.
 *
 * @param key such as {@code proof-of-delivery:77}
 * @param shipment key of the shipment
 * @param acceptedOn null as long as the customer has not accepted
 * @param lines none where all of the shipment was handed over
 */
public record DeliveryFacts(
        String key,
        String number,
        String shipment,
        LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn,
        List<Line> lines) {

    /**
     * What was handed over of a line of the shipment. Quantities in {@code unit}, none negative.
     *
     * @param line the shipment's line
     * @param refused on top of {@code quantity}
     */
    public record Line(String line, String unit, BigDecimal quantity, BigDecimal refused) {}

    /** Whether all of the shipment was handed over, without a word about its lines. */
    boolean isOfAll() {
        return lines.isEmpty();
    }

    /** What the proof says was taken of the shipment's line, in that line's unit. */
    BigDecimal taken(ShipmentFacts.Line shipped, UnitConversions units) {
        return confirmed(shipped, units, Line::quantity);
    }

    /** What was refused of the shipment's line, in that line's unit. */
    BigDecimal refused(ShipmentFacts.Line shipped, UnitConversions units) {
        return confirmed(shipped, units, Line::refused);
    }

    /** What the proof says of the shipment's line, in that line's unit, whether or not so much was shipped. */
    BigDecimal confirmed(ShipmentFacts.Line shipped, UnitConversions units) {
        return confirmed(shipped, units, line -> line.quantity().add(line.refused()));
    }

    private BigDecimal confirmed(ShipmentFacts.Line shipped, UnitConversions units, Part part) {
        return line(shipped)
                .map(line -> inUnitOf(shipped, part.of(line), line.unit(), units))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Line> line(ShipmentFacts.Line shipped) {
        return lines.stream().filter(line -> line.line().equals(shipped.line())).findFirst();
    }

    /** What nothing leads to the shipment's unit from was not confirmed in any way that can be counted. */
    private static BigDecimal inUnitOf(
            ShipmentFacts.Line shipped, BigDecimal quantity, String unit, UnitConversions units) {
        Ratio factor = units.factor(shipped.sku(), unit, shipped.unit());
        return factor == null ? BigDecimal.ZERO : factor.times(quantity).toDecimal();
    }

    private interface Part {
        BigDecimal of(Line line);
    }
}
