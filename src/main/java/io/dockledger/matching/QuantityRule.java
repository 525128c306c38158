package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No more may be billed than was received and not yet invoiced. What is missing is told apart: reversed after payment was
 * released, never received at all, held by quality, or simply too much.
 */
record QuantityRule(JudgedInvoice invoice, Findings findings) {

    private static final List<VarianceKind> MISSING =
            List.of(VarianceKind.QUANTITY, VarianceKind.NOT_RECEIVED, VarianceKind.NOT_SHIPPED);

    void check(JudgedLine line) {
        OrderLineLedger ledger = line.billed.ledger;
        if (ledger == null || line.billed.line.quantity().signum() <= 0) {
            return;
        }
        if (!line.billed.isComparable()) {
            cannotCompare(line, LinePricing.noConversion(line.unit(), ledger.line.unit(), ledger));
            return;
        }
        Ratio missing = line.missing();
        boolean worthNothing = line.worth().signum() > 0 && invoice.rounding().vanishes(missing.times(line.worth()));
        if (missing.signum() > 0 && !worthNothing) {
            String missingConversion = ledger.missingConversion();
            if (missingConversion != null) {
                cannotCompare(line, missingConversion);
            } else {
                tellApart(line, ledger, missing);
            }
        }
    }

    private void tellApart(JudgedLine line, OrderLineLedger ledger, Ratio missing) {
        VarianceKind decided = decided(line, missing);
        if (decided != null) {
            tooMuch(decided, line, missing);
            return;
        }
        Ratio rest = missing;
        if (invoice.facts().standing() == InvoiceStanding.PAYMENT_RELEASED && !isTolerated(line, missing)) {
            Ratio reversed = line.billed.inInvoiceUnit(ledger.reversed()).min(rest);
            rest = rest.minus(reversed);
            reversed(line, reversed, line.claim());
        }
        Ratio held = line.billed.inInvoiceUnit(line.billed.heldShare()).min(rest);
        Ratio covered = line.claim().minus(rest);
        rest = rest.minus(held);
        held(line, held, covered);
        if (rest.signum() > 0) {
            tooMuch(
                    invoice.waiting().nothingArrived() ? invoice.side().nothingMoved() : VarianceKind.QUANTITY,
                    line,
                    rest);
        }
    }

    // Who decided on missing goods decided on all of them: that some came since, or came and are held, asks nothing
    // new.
    private @Nullable VarianceKind decided(JudgedLine line, Ratio missing) {
        BigDecimal now = Wording.measure(missing, line.unit()).value();
        for (VarianceKind kind : MISSING) {
            if (findings.acceptedSize(line.subject(), kind).compareTo(now) >= 0) {
                return kind;
            }
        }
        return null;
    }

    private boolean isTolerated(JudgedLine line, Ratio missing) {
        return findings.isTolerated(line.subject(), tooMuchOf(VarianceKind.QUANTITY, line, missing));
    }

    private void reversed(JudgedLine line, Ratio missing, Ratio claim) {
        if (missing.signum() > 0) {
            Shortage shortage = new Shortage(line, claim.minus(missing), claim);
            findings.add(
                    line.subject(),
                    shortage.finding(
                            VarianceKind.RECEIPT_REVERSED,
                            "Paid for " + shortage.found() + ", and the receipt of " + shortage.difference()
                                    + " was reversed afterwards"));
        }
    }

    private void held(JudgedLine line, Ratio missing, Ratio released) {
        if (missing.signum() > 0) {
            Shortage shortage = new Shortage(line, released, released.plus(missing));
            findings.add(
                    line.subject(),
                    shortage.finding(
                            VarianceKind.QUALITY_HOLD,
                            "Billed " + quantity(line, line.claim()) + ", of which " + shortage.difference()
                                    + " are held by quality"));
        }
    }

    private void tooMuch(VarianceKind kind, JudgedLine line, Ratio missing) {
        findings.add(line.subject(), tooMuchOf(kind, line, missing));
    }

    private Finding tooMuchOf(VarianceKind kind, JudgedLine line, Ratio missing) {
        Shortage shortage = new Shortage(line, line.claim().minus(missing), line.claim());
        return shortage.covered().signum() == 0 && kind == invoice.side().nothingMoved()
                ? shortage.finding(kind, "Billed " + shortage.found() + ", and nothing was " + moved())
                : shortage.finding(
                        kind,
                        "Billed " + shortage.found() + ", " + moved() + " and not yet invoiced " + shortage.expected()
                                + ": " + shortage.difference() + " too much");
    }

    private void cannotCompare(JudgedLine line, String reason) {
        Money value = invoice.rounding().size(Ratio.of(line.billed.line.amount()));
        String expected = line.billed.ledger == null ? "" : line.billed.ledger.line.unit();
        Quantity found = new Quantity(line.billed.line.quantity(), line.unit());
        findings.add(
                line.subject(),
                Finding.plain(
                                VarianceKind.QUANTITY,
                                Expectation.of("a quantity in " + expected, found),
                                value,
                                "Billed " + found + ", which cannot be compared with what was " + moved() + ": "
                                        + reason)
                        .forbidden(reason, Variance.UNIT_CONVERSIONS));
    }

    private String moved() {
        return invoice.side().moved();
    }

    private static Quantity quantity(JudgedLine line, Ratio amount) {
        return Wording.quantity(amount, line.unit());
    }
}
