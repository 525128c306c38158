package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's or the customer's word that a shipment was handed over.
 *
 * @param shipment the shipment's number
 * @param order the sales order's number; one of them where the shipment serves several
 * @param acceptedOn when the customer accepted what came, where the terms ask for that
 * @param lines what was handed over; none means all of the shipment
 */
public record ProofOfDelivery(
        String number,
        String shipment,
        String order,
        LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn,
        @Nullable String signedBy,
        List<DeliveredLine> lines,
        Status status,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Document {

    public ProofOfDelivery {
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    /** Whether the confirmation stands. */
    public enum Status {
        CONFIRMED,
        REVERSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.proofOfDelivery(number);
    }

    @Override
    public DocumentKey about() {
        return shipmentKey();
    }

    /** {@code confirmed}, {@code accepted} or {@code reversed}. */
    @Override
    public String state() {
        return stands() && acceptedOn != null ? "accepted" : status.code();
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of(DocumentKey.salesOrder(order));
    }

    public DocumentKey shipmentKey() {
        return DocumentKey.shipment(shipment);
    }

    @Override
    public LocalDate issuedOn() {
        return deliveredOn;
    }

    public boolean stands() {
        return status == Status.CONFIRMED;
    }

    /** Whether it is the same once more; that it was accepted or reversed since does not count. */
    public boolean confirmsTheSameAs(ProofOfDelivery other) {
        return shipment.equals(other.shipment) && deliveredOn.equals(other.deliveredOn) && told().equals(other.told());
    }

    private List<String> told() {
        return lines.stream()
                .map(line -> String.join(
                        " ",
                        line.line(),
                        line.quantity().stripTrailingZeros().toPlainString(),
                        line.refused().stripTrailingZeros().toPlainString(),
                        line.unit()))
                .toList();
    }

    public Optional<DeliveredLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    public ProofOfDelivery accepted(LocalDate on) {
        return new ProofOfDelivery(
                number, shipment, order, deliveredOn, on, signedBy, lines, status, statusReason, extra);
    }

    public ProofOfDelivery reversed(@Nullable String reason) {
        return new ProofOfDelivery(
                number, shipment, order, deliveredOn, acceptedOn, signedBy, lines, Status.REVERSED, reason, extra);
    }
}
