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
 * What we bill a customer.
 *
 * @param orders the numbers of the sales orders that its head names
 * @param lineTotal the sum of the line amounts, as stated
 * @param taxExclusive lines less allowances plus charges, as stated
 * @param taxTotal as stated
 * @param total what is to be paid, with tax, as stated
 * @param statusReason why it was cancelled
 */
public record SalesInvoice(
        String number,
        Party customer,
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

    public SalesInvoice {
        orders = List.copyOf(orders);
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        allowances = List.copyOf(allowances);
        taxes = List.copyOf(taxes);
        extra = Map.copyOf(extra);
    }

    /** Whether the invoice stands. */
    public enum Status {
        ISSUED,
        CANCELLED;

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
        return DocumentKey.salesInvoice(number);
    }

    @Override
    public DocumentKey orderKey(String order) {
        return DocumentKey.salesOrder(order);
    }

    /** Itself: a return that names it, and not its orders, must find it or know that it is not there yet. */
    @Override
    public Set<DocumentKey> claims(@Nullable String contentHash) {
        return Set.of(key());
    }

    @Override
    public Party partner() {
        return customer;
    }

    @Override
    public String state() {
        return status.code();
    }

    @Override
    public boolean stands() {
        return status == Status.ISSUED;
    }

    public SalesInvoice cancelled(@Nullable String reason) {
        return new SalesInvoice(
                number,
                customer,
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
                Status.CANCELLED,
                reason,
                extra);
    }
}
