package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier credits against an invoice; all amounts are positive.
 *
 * @param invoice the invoice's number
 * @param order the order's number, where stated
 * @param total what is credited, with tax, as stated
 */
public record CreditNote(
        String number,
        Party supplier,
        String invoice,
        @Nullable String order,
        String currency,
        LocalDate issuedOn,
        @Nullable String reason,
        List<CreditNoteLine> lines,
        List<Charge> charges,
        List<Allowance> allowances,
        @Nullable BigDecimal lineTotal,
        @Nullable BigDecimal taxExclusive,
        @Nullable BigDecimal taxTotal,
        BigDecimal total,
        List<Tax> taxes,
        Status status,
        Map<String, JsonNode> extra)
        implements SupplierCredit {

    public CreditNote {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        allowances = List.copyOf(allowances);
        taxes = List.copyOf(taxes);
        extra = Map.copyOf(extra);
    }

    /** Whether the payment of its invoice was released with it counted. */
    public enum Status {
        RECEIVED,
        ACCEPTED;

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
        return DocumentKey.creditNote(supplier.number(), number);
    }

    @Override
    public String state() {
        return status.code();
    }

    @Override
    public boolean wasAccepted() {
        return status == Status.ACCEPTED;
    }

    @Override
    public CreditNote accepted() {
        return new CreditNote(
                number,
                supplier,
                invoice,
                order,
                currency,
                issuedOn,
                reason,
                lines,
                charges,
                allowances,
                lineTotal,
                taxExclusive,
                taxTotal,
                total,
                taxes,
                Status.ACCEPTED,
                extra);
    }
}
