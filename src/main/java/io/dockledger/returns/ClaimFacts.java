package io.dockledger.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to send back.
 *
 * @param key such as {@code return-authorisation:R-17}
 * @param customer who wants to send it back
 * @param replacement whether the customer gets other goods for it instead of money
 * @param standing how far it is
 */
public record ClaimFacts(
        String key, String customer, LocalDate requestedOn, boolean replacement, Standing standing, List<Line> lines) {

    /** How far a return is. */
    public enum Standing {
        /** Nobody has said yet whether the goods are taken back. */
        REQUESTED,
        /** The goods are expected. */
        AUTHORISED,
        /** No more is expected than what came. */
        CLOSED,
        /** Refused or withdrawn: nothing is owed for it. */
        VOID
    }

    /**
     * @param order number of the sales order under which it was sold
     * @param invoice number of our invoice by which it was billed
     * @param replacedBy what the customer has been sent in its place already
     */
    public record Line(
            String line,
            @Nullable String order,
            @Nullable String orderLine,
            @Nullable String invoice,
            @Nullable String invoiceLine,
            String sku,
            BigDecimal quantity,
            String unit,
            @Nullable String replacedBy) {}
}
