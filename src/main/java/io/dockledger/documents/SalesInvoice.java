package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        implements Document {

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
    public Party partner() {
        return customer;
    }

    @Override
    public String state() {
        return status.code();
    }

    /** The sales orders that its head and its lines name. */
    @Override
    public Set<DocumentKey> namedChains() {
        Set<DocumentKey> chains = new LinkedHashSet<>();
        orders.forEach(order -> chains.add(DocumentKey.salesOrder(order)));
        for (InvoiceLine line : lines) {
            if (line.order() != null) {
                chains.add(DocumentKey.salesOrder(line.order()));
            }
        }
        return chains;
    }

    public Optional<InvoiceLine> line(@Nullable String line) {
        return lines.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    /** Whether both ask for the same money for the same lines. */
    public boolean billsTheSameAs(SalesInvoice other) {
        return total.compareTo(other.total) == 0 && currency.equals(other.currency) && lines.equals(other.lines);
    }

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
