package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Money that went to a supplier for an invoice. */
public record Payment(
        String number,
        Party supplier,
        String invoice,
        String currency,
        BigDecimal amount,
        LocalDate executedOn,
        Map<String, JsonNode> extra)
        implements Document {

    public Payment {
        extra = Map.copyOf(extra);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.payment(number);
    }

    @Override
    public DocumentKey about() {
        return invoiceKey();
    }

    public DocumentKey invoiceKey() {
        return DocumentKey.invoice(supplier.number(), invoice);
    }

    @Override
    public Party partner() {
        return supplier;
    }

    @Override
    public String state() {
        return "executed";
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of();
    }

    @Override
    public BigDecimal total() {
        return amount;
    }

    @Override
    public LocalDate issuedOn() {
        return executedOn;
    }

    @Override
    public List<DocumentLine> lines() {
        return List.of();
    }
}
