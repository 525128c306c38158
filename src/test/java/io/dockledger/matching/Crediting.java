package io.dockledger.matching;

import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Invoices.invoice;
import static io.dockledger.matching.Matching.match;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;

/** What tests of credit notes have in common: an invoice over 100 kg at 2.00, of which 90 came. */
abstract class Crediting {

    final OrderFacts order = order("4500", ordered("10", "FLOUR", "100", "KGM", "2.00"));
    final ReceiptFacts ninety = receipt("R-1", "4500", received("10", "FLOUR", "90", "KGM"));
    final InvoiceFacts invoice = invoice("I-1", "4500", billed("1", "10", "FLOUR", "100", "KGM", "2.00"));

    Matching with(CreditFacts... credits) {
        return match(invoice).orders(order).receipts(ninety).credits(credits);
    }
}
