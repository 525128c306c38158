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
 * What we debit a supplier against its invoice, because it should credit it and we do not wait for that; all amounts are
 * positive. It counts as a credit note does.
 *
 * @param invoice the number of the supplier's invoice
 * @param vendorReturn the number of the return to the supplier for which it is, where it is for one
 * @param order the order's number, where stated
 * @param total what is credited, with tax
 */
public record DebitNote(
        String number,
        Party supplier,
        String invoice,
        @Nullable String order,
        @Nullable String vendorReturn,
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

    public DebitNote {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        allowances = List.copyOf(allowances);
        taxes = List.copyOf(taxes);
        extra = Map.copyOf(extra);
    }

    /** Whether the payment of its invoice was released with it counted. */
    public enum Status {
        ISSUED,
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
        return DocumentKey.debitNote(number);
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
    public DebitNote accepted() {
        return new DebitNote(
                number,
                supplier,
                invoice,
                order,
                vendorReturn,
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
