package io.dockledger.documents;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of what we propose to the ledger.
 *
 * @param orderLine the sales order's line
 * @param cause why it is accrued; none for revenue
 * @param amount without tax; below zero where something is taken back or put off
 */
public record LedgerLine(
        String line,
        String orderLine,
        String sku,
        BigDecimal quantity,
        String unit,
        @Nullable String cause,
        BigDecimal amount)
        implements DocumentLine {}
