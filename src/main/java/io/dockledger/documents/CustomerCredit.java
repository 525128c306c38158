package io.dockledger.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the billing system credited a customer for a return; all amounts are positive.
 *
 * @param authorisation the number of the return authorisation
 * @param invoice the number of our invoice that it credits
 * @param total what was credited, with tax
 * @param statusReason why it was reversed
 */
public record CustomerCredit(
        String number,
        String authorisation,
        @Nullable String invoice,
        @Nullable Party customer,
        String currency,
        LocalDate issuedOn,
        List<CreditNoteLine> lines,
        @Nullable BigDecimal taxTotal,
        BigDecimal total,
        Status status,
        @Nullable String statusReason,
        Map<String, JsonNode> extra)
        implements Document {

    public CustomerCredit {
        lines = List.copyOf(lines);
        extra = Map.copyOf(extra);
    }

    /** Whether the credit stands. */
    public enum Status {
        ISSUED,
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
        return DocumentKey.customerCredit(number);
    }

    @Override
    public DocumentKey about() {
        return DocumentKey.returnAuthorisation(authorisation);
    }

    @Override
    public @Nullable Party partner() {
        return customer;
    }

    @Override
    public String state() {
        return status.code();
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of();
    }

    /** The invoice that it names. */
    public @Nullable DocumentKey invoiceKey() {
        return invoice == null ? null : DocumentKey.salesInvoice(invoice);
    }

    /** The invoice that it credits: nobody may enter it while it is being found out whether that is known. */
    @Override
    public Set<DocumentKey> claims(@Nullable String contentHash) {
        DocumentKey credited = invoiceKey();
        return credited == null ? Set.of() : Set.of(credited);
    }

    public boolean stands() {
        return status == Status.ISSUED;
    }

    /** Whether the other one says the same; whether it was reversed since does not count. */
    public boolean creditsTheSameAs(CustomerCredit again) {
        return authorisation.equals(again.authorisation)
                && Objects.equals(invoice, again.invoice)
                && currency.equals(again.currency)
                && total.compareTo(again.total) == 0
                && lines.equals(again.lines);
    }

    public CustomerCredit reversed(@Nullable String why) {
        return new CustomerCredit(
                number,
                authorisation,
                invoice,
                customer,
                currency,
                issuedOn,
                lines,
                taxTotal,
                total,
                Status.REVERSED,
                why,
                extra);
    }
}
