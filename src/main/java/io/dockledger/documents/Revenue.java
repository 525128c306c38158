package io.dockledger.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revenue of a sales order: a document that we make, and that the ledger confirms.
 *
 * @param order the sales order's number
 * @param earnedOn the day on which the last of it was earned
 * @param point the point of revenue, and by which rule
 * @param askAgainOn until when a person put it off
 * @param posted what the ledger posted, where it says so
 * @param entry the number of the ledger's entry
 */
public record Revenue(
        String number,
        String order,
        Party customer,
        @Nullable String site,
        String currency,
        LocalDate earnedOn,
        String point,
        List<LedgerLine> lines,
        BigDecimal total,
        LedgerStatus status,
        @Nullable LocalDate askAgainOn,
        @Nullable BigDecimal posted,
        @Nullable String entry,
        @Nullable String statusReason)
        implements LedgerEntry {

    public Revenue {
        lines = List.copyOf(lines);
    }

    @Override
    public DocumentKey key() {
        return DocumentKey.revenue(number);
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
        return earnedOn;
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

    /** Whether any of it is less than nothing. */
    public boolean takesBack() {
        return lines.stream()
                .anyMatch(line -> line.quantity().signum() < 0 || line.amount().signum() < 0);
    }

    /** Put off to a later day. */
    public Revenue deferred(LocalDate until, String reason) {
        return with(LedgerStatus.DEFERRED, until, posted, entry, reason);
    }

    public Revenue became(LedgerStatus now, @Nullable String reason) {
        return with(now, askAgainOn, posted, entry, reason);
    }

    public Revenue posted(@Nullable BigDecimal amount, @Nullable String ledgerEntry) {
        return with(LedgerStatus.POSTED, askAgainOn, amount, ledgerEntry, statusReason);
    }

    private Revenue with(
            LedgerStatus now,
            @Nullable LocalDate again,
            @Nullable BigDecimal amount,
            @Nullable String ledgerEntry,
            @Nullable String reason) {
        return new Revenue(
                number,
                order,
                customer,
                site,
                currency,
                earnedOn,
                point,
                lines,
                total,
                now,
                again,
                amount,
                ledgerEntry,
                reason);
    }
}
