package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is taken back of one line.
 *
 * @param quantity in the unit of the line
 * @param unit the unit in which the source gave it, where it says so
 */
public record ReversedLine(
        String line, BigDecimal quantity, @Nullable String unit) {

    static ReversedLine read(Members data) {
        return new ReversedLine(data.needText("line"), data.needDecimal("quantity"), data.text("unit"));
    }

    /**
     * The quantity that is taken back of the line.
     *
     * @param document how the document of the line is called, such as {@code Shipment 4711}
     * @throws InvalidChange where it is stated in another unit than the line's, or more than is left of that
     */
    BigDecimal of(String document, DocumentLine from, BigDecimal left) {
        if (unit != null && !unit.equals(from.unit())) {
            throw new InvalidChange("%s line %s is in %s, so %s %s cannot be taken back of it. State it in %s."
                    .formatted(document, line, from.unit(), quantity.toPlainString(), unit, from.unit()));
        }
        if (quantity.compareTo(left) > 0) {
            throw new InvalidChange("%s line %s: %s %s cannot be taken back, only %s are left."
                    .formatted(document, line, quantity.toPlainString(), from.unit(), left.toPlainString()));
        }
        return quantity;
    }
}
