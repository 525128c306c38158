package io.dockledger.matching;

import io.dockledger.money.Money;

/** An invoice asks for money. What a supplier gives back comes as a credit note, which is judged by what it is for. */
record NegativeTotalRule(JudgedInvoice invoice, Findings findings) {

    void check() {
        Money total = new Money(invoice.total(), invoice.facts().currency());
        if (total.signum() >= 0) {
            return;
        }
        findings.add(
                invoice.subject(),
                Finding.plain(
                                VarianceKind.NEGATIVE_TOTAL,
                                Expectation.of("a credit note", total),
                                total.abs(),
                                "The total is " + total + ": what is given back must come as a credit note")
                        .forbidden("no invoice below zero", "document arithmetic"));
    }
}
