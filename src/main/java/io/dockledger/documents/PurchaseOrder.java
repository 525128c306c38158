package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, at which price, and until when it may be delivered.
 *
 * @param validFrom first day on which the order may be used
 * @param validTo last day on which the order may be used
 * @param total without tax, as the order states it
 * @param sourceVersion the version that the source system gives it, where it counts them
 * @param statusReason why it was cancelled or closed
 */
public record PurchaseOrder(
        String number,
        Party supplier,
        @Nullable String site,
        @Nullable String buyer,
        String currency,
        LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate deliverBy,
        @Nullable BigDecimal total,
        List<Charge> charges,
        List<PurchaseOrderLine> lines,
        @Nullable String sourceVersion,
        Status status,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Document {

    public PurchaseOrder {
        charges = List.copyOf(charges);
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    /** Whether goods are still expected, and if not, why. */
    public enum Status {
        OPEN,
        CANCELLED,
        CLOSED;

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
        return DocumentKey.purchaseOrder(number);
    }

    @Override
    public Party partner() {
        return supplier;
    }

    @Override
    public String state() {
        return status.code();
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of(key());
    }

    public Optional<PurchaseOrderLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /**
     * The lines that a line of another document is about: the one whose number it names, otherwise all with its item, by
     * our number for it or the supplier's. None where it is about another order. The match goes by the same rule, but takes
     * a line only where it is the only one, among all orders of the invoice.
     */
    public List<PurchaseOrderLine> linesFor(DocumentLine other) {
        if (other.order() != null && !other.order().equals(number)) {
            return List.of();
        }
        return lines.stream()
                .filter(line -> line.hasNumber(other.orderLine()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> lines.stream()
                        .filter(line -> line.isOfItem(other.sku()))
                        .toList());
    }

    /**
     * The order with the content of the given one, its status kept. The order itself where the given one is an older
     * version that came late.
     */
    public PurchaseOrder changed(PurchaseOrder content) {
        return SourceVersion.isOlder(content.sourceVersion, sourceVersion)
                ? this
                : content.with(content.lines, content.total, status, statusReason);
    }

    public PurchaseOrder cancelled(@Nullable String reason) {
        return with(lines, total, Status.CANCELLED, reason);
    }

    /** Closed short: what has not come yet is no longer expected. */
    public PurchaseOrder closed(@Nullable String reason) {
        return with(lines, total, Status.CLOSED, reason);
    }

    /**
     * The order as somebody in procurement put it right. The line's amount follows, and with it the total where both
     * were stated.
     *
     * @throws InvalidChange where the order has no such line
     */
    public PurchaseOrder corrected(String line, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        PurchaseOrderLine before = line(line)
                .orElseThrow(() -> new InvalidChange("Order " + number + " has no line " + line + " to correct."));
        PurchaseOrderLine after = before.corrected(quantity, price);
        BigDecimal newTotal = total == null || before.amount() == null || after.amount() == null
                ? total
                : total.subtract(before.amount()).add(after.amount());
        List<PurchaseOrderLine> corrected =
                lines.stream().map(each -> each.equals(before) ? after : each).toList();
        return with(corrected, newTotal, status, statusReason);
    }

    private PurchaseOrder with(
            List<PurchaseOrderLine> newLines,
            @Nullable BigDecimal newTotal,
            Status newStatus,
            @Nullable String newReason) {
        return new PurchaseOrder(
                number,
                supplier,
                site,
                buyer,
                currency,
                issuedOn,
                validFrom,
                validTo,
                deliverBy,
                newTotal,
                charges,
                newLines,
                sourceVersion,
                newStatus,
                newReason,
                extra);
    }
}
