package io.dockledger.workflow.exception;

import io.dockledger.documents.DocumentKey;
import io.dockledger.money.Money;

/** What is to pay of invoices, as far as they are decided. */
public interface Payables {

    /** What is to pay of the invoice as it is matched now; never negative. */
    Money payable(DocumentKey invoice);
}
