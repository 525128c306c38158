package io.dockledger.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /** What the ledger posted, where it says so. */
    @Nullable
    BigDecimal posted();

    /** Whether the ledger was told, and has neither confirmed it nor taken it back. */
    default boolean awaitsLedger() {
        return status() == LedgerStatus.CONFIRMED;
    }

    /** Throws {@link InvalidChange} where the ledger says that it posted it in another currency than it was told. */
    default void requireCurrency(@Nullable String posted) {
        if (posted != null && !posted.equals(currency())) {
            throw new InvalidChange(
                    "%s is in %s, but was posted in %s. Have it reversed in the ledger, and posted anew in %s."
                            .formatted(key(), currency(), posted, currency()));
        }
    }
}
