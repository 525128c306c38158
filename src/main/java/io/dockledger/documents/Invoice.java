package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier bills.
 *
 * @param orders the numbers of the orders that its head names
 * @param lineTotal the sum of the line amounts, as stated
 * @param taxExclusive lines less allowances plus charges, as stated
 * @param taxTotal as stated
 * @param total what is to be paid, with tax, as stated
 * @param statusReason why it was cancelled or rejected
 */
public record Invoice(
        String number,
        Party supplier,
        @Nullable String site,
        String currency,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<String> orders,
        List<InvoiceLine> lines,
        List<Charge> charges,
        List<Allowance> allowances,
        @Nullable BigDecimal lineTotal,
        @Nullable BigDecimal taxExclusive,
        @Nullable BigDecimal taxTotal,
        BigDecimal total,
        List<Tax> taxes,
        Status status,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Bill {

    public Invoice {
        orders = List.copyOf(orders);
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        allowances = List.copyOf(allowances);
        taxes = List.copyOf(taxes);
        extra = Map.copyOf(extra);
    }

    /** Whether the invoice stands; cancelled by its supplier, rejected by us. */
    public enum Status {
        RECEIVED,
        CANCELLED,
        REJECTED;

        /** Whether an invoice in this status still asks for money. */
        public boolean stands() {
            return this == RECEIVED;
        }

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
        return DocumentKey.invoice(supplier.number(), number);
    }

    @Override
    public Set<LikenessKey> claims(@Nullable String contentHash) {
        return LikenessKey.of(this, contentHash);
    }

    @Override
    public DocumentKey orderKey(String order) {
        return DocumentKey.purchaseOrder(order);
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
    public boolean stands() {
        return status.stands();
    }

    public Invoice cancelled(@Nullable String reason) {
        return with(Status.CANCELLED, reason);
    }

    public Invoice rejected(@Nullable String reason) {
        return with(Status.REJECTED, reason);
    }

    private Invoice with(Status newStatus, @Nullable String newReason) {
        return new Invoice(
                number,
                supplier,
                site,
                currency,
                issuedOn,
                dueOn,
                orders,
                lines,
                charges,
                allowances,
                lineTotal,
                taxExclusive,
                taxTotal,
                total,
                taxes,
                newStatus,
                newReason,
                extra);
    }
}
