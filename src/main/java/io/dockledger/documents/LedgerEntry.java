package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A document that we make of a sales order, and that the ledger confirms: revenue, or an accrual. */
public sealed interface LedgerEntry extends Document permits Revenue, Accrual {

    /** The sales order's number. */
    String order();

    LedgerStatus status();

    @Override
    String currency();

    @Override
    BigDecimal total();

    @Override
    LocalDate issuedOn();

    /** Whether the ledger was told, and has neither confirmed it nor taken it back. */
    default boolean awaitsLedger() {
        return status() == LedgerStatus.CONFIRMED;
    }
}
