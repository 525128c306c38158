package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.util.List;

/** An invoice is paid once. */
record DuplicateRule(JudgedInvoice invoice, Findings findings) {

    void check(List<InvoiceSketch> others) {
        if (others.isEmpty()) {
            return;
        }
        Money value = invoice.rounding().size(Ratio.of(invoice.total()));
        for (DuplicateCheck.Duplicate duplicate : DuplicateCheck.of(InvoiceSketch.of(invoice.facts()), others)) {
            InvoiceSketch other = duplicate.other();
            findings.add(
                    invoice.subject().part(other.key()),
                    Finding.plain(
                            duplicate.exact() ? VarianceKind.DUPLICATE_EXACT : VarianceKind.DUPLICATE_PROBABLE,
                            Expectation.of("an invoice that was not here before", other.number()),
                            value,
                            (duplicate.exact() ? "The same as invoice " : "Perhaps the same as invoice ")
                                    + other.number() + " of " + other.issuedOn() + " over "
                                    + new Money(other.total(), other.currency()) + ": " + duplicate.likeness()));
        }
    }
}
