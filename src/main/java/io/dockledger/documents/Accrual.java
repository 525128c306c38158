package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a sales order belongs to another period than its papers say: a document that we make at the end of a period,
 * that a person posts, and that the ledger confirms.
 *
 * @param order the sales order's number
 * @param periodEnd the last day of the period; the ledger takes it back on the day after
 * @param posted what the ledger posted, where it says so
 * @param entry the number of the ledger's entry
 */
public record Accrual(
        String number,
        String order,
        Party customer,
        @Nullable String site,
        String currency,
        LocalDate periodEnd,
        List<LedgerLine> lines,
        BigDecimal total,
        LedgerStatus status,
        @Nullable BigDecimal posted,
        @Nullable String entry,
        @Nullable String statusReason)
        implements LedgerEntry {

    public Accrual {
        lines = List.copyOf(lines);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.accrual(number);
    }

    @Override
    public DocumentKey about() {
        return DocumentKey.salesOrder(order);
    }

    @Override
    public Party partner() {
        return customer;
    }

    @Override
    public LocalDate issuedOn() {
        return periodEnd;
    }

    @Override
    public String state() {
        return status.code();
    }

    @Override
    public Set<DocumentKey> namedChains() {
        return Set.of(about());
    }

    @Override
    public Map<String, JsonNode> extra() {
        return Map.of();
    }

    public Accrual became(LedgerStatus now, @Nullable String reason) {
        return with(now, posted, entry, reason);
    }

    public Accrual posted(@Nullable BigDecimal amount, @Nullable String ledgerEntry) {
        return with(LedgerStatus.POSTED, amount, ledgerEntry, statusReason);
    }

    private Accrual with(
            LedgerStatus now, @Nullable BigDecimal amount, @Nullable String ledgerEntry, @Nullable String reason) {
        return new Accrual(
                number, order, customer, site, currency, periodEnd, lines, total, now, amount, ledgerEntry, reason);
    }
}
