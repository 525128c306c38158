package io.dockledger.fulfilment;

import io.dockledger.matching.ReceiptFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as it stands now; its lines may serve several orders.
 *
 * @param key such as {@code shipment:8001}
 */
public record ShipmentFacts(String key, String number, LocalDate shippedOn, List<Line> lines) {

    /**
     * What left. Quantities in {@code unit}, none negative.
     *
     * @param order number of the sales order
     * @param orderLine null when the shipment does not say; then the item decides
     * @param reversed what did not leave after all, or came back
     */
    public record Line(
            String line,
            String order,
            @Nullable String orderLine,
            String sku,
            String unit,
            BigDecimal quantity,
            BigDecimal reversed) {

        /** What left and did not come back. */
        BigDecimal left() {
            return quantity.subtract(reversed).max(BigDecimal.ZERO);
        }
    }

    /** What left with it for the order. */
    List<Line> linesOf(String order) {
        return lines.stream().filter(line -> line.order().equals(order)).toList();
    }

    public boolean isAnythingLeft() {
        return lines.stream().anyMatch(line -> line.left().signum() > 0);
    }

    /** The shipment as the match takes it, once for each order that it serves. */
    public List<ReceiptFacts> asReceipts() {
        return byOrder(line -> line.left());
    }

    /** The same with other quantities than those that left. */
    List<ReceiptFacts> byOrder(Quantities quantities) {
        Map<String, List<ReceiptFacts.Line>> byOrder = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::order,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> receipt(line, quantities.of(line)), Collectors.toList())));
        return byOrder.entrySet().stream()
                .map(entry -> new ReceiptFacts(key, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ReceiptFacts.Line receipt(Line line, BigDecimal quantity) {
        return new ReceiptFacts.Line(
                line.line(),
                line.orderLine(),
                line.sku(),
                line.unit(),
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /** How much of a line counts, in its unit. */
    interface Quantities {
        BigDecimal of(Line line);
    }
}
