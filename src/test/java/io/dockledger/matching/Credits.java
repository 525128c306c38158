package io.dockledger.matching;

import static io.dockledger.matching.Documents.DAY;
import static io.dockledger.matching.Documents.SUPPLIER;
import static io.dockledger.matching.Documents.number;
import static io.dockledger.matching.Documents.product;
import static io.dockledger.matching.Documents.sum;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credit notes written briefly: everything in GBP from supplier S-1 unless a test says otherwise. */
final class Credits {

    private Credits() {}

    /** For an invoice; without tax, its total the sum of its lines. */
    static CreditFacts credit(String number, String invoice, CreditFacts.Line... lines) {
        BigDecimal total =
                sum(List.of(lines).stream().map(CreditFacts.Line::amount).toList());
        return new CreditFacts(
                "credit-note:" + SUPPLIER + "/" + number,
                number,
                "invoice:" + SUPPLIER + "/" + invoice,
                "GBP",
                DAY.plusDays(3),
                false,
                List.of(lines),
                List.of(),
                List.of(),
                new DocumentTotals(null, null, null, total, List.of()));
    }

    static CreditFacts settled(CreditFacts credit) {
        return new CreditFacts(
                credit.key(),
                credit.number(),
                credit.invoice(),
                credit.currency(),
                credit.issuedOn(),
                true,
                credit.lines(),
                credit.charges(),
                credit.allowances(),
                credit.totals());
    }

    static CreditFacts totalling(CreditFacts credit, DocumentTotals totals, Charge... charges) {
        return new CreditFacts(
                credit.key(),
                credit.number(),
                credit.invoice(),
                credit.currency(),
                credit.issuedOn(),
                credit.settled(),
                credit.lines(),
                List.of(charges),
                credit.allowances(),
                totals);
    }

    static CreditFacts inCurrency(CreditFacts credit, String currency) {
        return new CreditFacts(
                credit.key(),
                credit.number(),
                credit.invoice(),
                currency,
                credit.issuedOn(),
                credit.settled(),
                credit.lines(),
                credit.charges(),
                credit.allowances(),
                credit.totals());
    }

    static CreditFacts.Line credited(
            String line, @Nullable String invoiceLine, String quantity, String unit, String price) {
        return new CreditFacts.Line(
                line,
                invoiceLine,
                null,
                null,
                number(quantity),
                unit,
                number(price),
                BigDecimal.ONE,
                unit,
                number(product(quantity, price)));
    }

    /** Money for an invoice line, without goods. */
    static CreditFacts.Line creditedAmount(String line, @Nullable String invoiceLine, String amount) {
        return new CreditFacts.Line(
                line, invoiceLine, null, null, BigDecimal.ZERO, "EA", null, BigDecimal.ONE, "EA", number(amount));
    }
}
