package io.dockledger.workflow.exception;

import io.dockledger.documents.DocumentKey;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What is to pay of invoices, as far as they are decided. */
public interface Payables {

    /** What is to pay of the invoice as it is matched now; never negative. */
    Money payable(DocumentKey invoice);

    /** What is left of that after what was paid already; never negative. */
    Money unpaid(DocumentKey invoice);

    /** The rate of tax that the invoice states for that line of it; empty where it states none or has no such line. */
    Optional<BigDecimal> taxPercent(DocumentKey invoice, String line);
}
