package io.dockledger.matching;

import static io.dockledger.matching.Flour.flourBilled;
import static io.dockledger.matching.Flour.flourOrdered;
import static io.dockledger.matching.Flour.flourReceived;
import static io.dockledger.matching.Matching.match;

/** What tests of credit notes have in common: an invoice over 100 kg at 2.00, of which 90 came. */
abstract class Crediting {

    final OrderFacts order = flourOrdered();
    final ReceiptFacts ninety = flourReceived("R-1", "90");
    final InvoiceFacts invoice = flourBilled("I-1", "100");

    Matching with(CreditFacts... credits) {
        return match(invoice).orders(order).receipts(ninety).credits(credits);
    }
}
