package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.FulfilmentChange.ShipmentReversed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What left for a customer, for one order or for several, and what came back of it.
 *
 * @param site from where it was shipped
 */
public record Shipment(
        String number,
        @Nullable Party customer,
        @Nullable String site,
        LocalDate shippedOn,
        @Nullable String carrier,
        List<ShipmentLine> lines,
        @Nullable String reversalReason,
        Map<String, JsonNode> extra)
        implements Document {

    /** The state of a shipment of which nothing is left. */
    public static final String REVERSED = "reversed";

    public Shipment {
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.shipment(number);
    }

    @Override
    public @Nullable Party partner() {
        return customer;
    }

    /** {@code dispatched}, or {@code reversed} when nothing of it is left. */
    @Override
    public String state() {
        return lines.stream().allMatch(line -> line.shipped().signum() == 0) ? REVERSED : "dispatched";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        Set<DocumentKey> chains = new LinkedHashSet<>();
        lines.forEach(line -> chains.add(DocumentKey.salesOrder(line.order())));
        return chains;
    }

    @Override
    public LocalDate issuedOn() {
        return shippedOn;
    }

    /** Whether it is the same once more; what was taken back since does not count. */
    public boolean dispatchesTheSameAs(Shipment other) {
        return told().equals(other.told());
    }

    private List<String> told() {
        return lines.stream()
                .map(line -> String.join(
                        " ",
                        line.line(),
                        line.order(),
                        line.sku(),
                        line.quantity().stripTrailingZeros().toPlainString(),
                        line.unit()))
                .toList();
    }

    public Optional<ShipmentLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /**
     * The shipment with what is taken back.
     *
     * @throws InvalidChange for a line that it does not have, or more than is left of one
     */
    public Shipment reversed(ShipmentReversed reversal) {
        Shipment after = this;
        if (reversal.lines().isEmpty()) {
            after = withLines(line -> line.reversed(line.shipped()), reversal.reason());
        }
        for (ReversedLine each : reversal.lines()) {
            after = after.reversed(each, reversal.reason());
        }
        return after;
    }

    private Shipment reversed(ReversedLine reversal, @Nullable String reason) {
        ShipmentLine line = line(reversal.line())
                .orElseThrow(() -> new InvalidChange("Shipment %s has no line %s.".formatted(number, reversal.line())));
        BigDecimal taken = reversal.of("Shipment " + number, line, line.shipped());
        return withLines(each -> each.equals(line) ? each.reversed(taken) : each, reason);
    }

    private Shipment withLines(UnaryOperator<ShipmentLine> change, @Nullable String reason) {
        return new Shipment(
                number,
                customer,
                site,
                shippedOn,
                carrier,
                lines.stream().map(change).toList(),
                reason,
                extra);
    }
}
