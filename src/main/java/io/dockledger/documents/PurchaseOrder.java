package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        OrderStatus status,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Order<PurchaseOrderLine> {

    public PurchaseOrder {
        charges = List.copyOf(charges);
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.purchaseOrder(number);
    }

    @Override
    public Party partner() {
        return supplier;
    }

    public Optional<PurchaseOrderLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
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
        return with(lines, total, OrderStatus.CANCELLED, reason);
    }

    /** Closed short: what has not come yet is no longer expected. */
    public PurchaseOrder closed(@Nullable String reason) {
        return with(lines, total, OrderStatus.CLOSED, reason);
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
            OrderStatus newStatus,
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
