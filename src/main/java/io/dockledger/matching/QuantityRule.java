package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;

/**
 * No more may be billed than was received and not yet invoiced. What is missing is told apart: reversed after payment was
 * released, never received at all, held by quality, or simply too much.
 */
record QuantityRule(JudgedInvoice invoice, Findings findings) {

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
        Ratio rest = missing;
        if (invoice.facts().standing() == InvoiceStanding.PAYMENT_RELEASED) {
            Ratio reversed = line.billed.inInvoiceUnit(ledger.reversed()).min(rest);
            rest = rest.minus(reversed);
            reversed(line, reversed, line.claim());
        }
        Ratio held = line.billed.inInvoiceUnit(line.billed.heldShare()).min(rest);
        Ratio covered = line.claim().minus(rest);
        rest = rest.minus(held);
        held(line, held, covered);
        if (rest.signum() > 0) {
            tooMuch(line, rest);
        }
    }

    private void reversed(JudgedLine line, Ratio missing, Ratio claim) {
        if (missing.signum() > 0) {
            Shortage shortage = new Shortage(line, claim.minus(missing), claim);
            report(
                    VarianceKind.RECEIPT_REVERSED,
                    line,
                    shortage,
                    "Paid for " + shortage.found() + ", and the receipt of " + shortage.difference()
                            + " was reversed afterwards");
        }
    }

    private void held(JudgedLine line, Ratio missing, Ratio released) {
        if (missing.signum() > 0) {
            Shortage shortage = new Shortage(line, released, released.plus(missing));
            report(
                    VarianceKind.QUALITY_HOLD,
                    line,
                    shortage,
                    "Billed " + quantity(line, line.claim()) + ", of which " + shortage.difference()
                            + " are held by quality");
        }
    }

    private void tooMuch(JudgedLine line, Ratio missing) {
        Shortage shortage = new Shortage(line, line.claim().minus(missing), line.claim());
        if (invoice.waiting().nothingArrived()) {
            report(
                    VarianceKind.NOT_RECEIVED,
                    line,
                    shortage,
                    "Billed " + shortage.found() + ", and nothing was received");
        } else {
            report(
                    VarianceKind.QUANTITY,
                    line,
                    shortage,
                    "Billed " + shortage.found() + ", received and not yet invoiced " + shortage.expected() + ": "
                            + shortage.difference() + " too much");
        }
    }

    private void report(VarianceKind kind, JudgedLine line, Shortage shortage, String description) {
        findings.add(
                line.subject(),
                Finding.counted(
                        kind,
                        Expectation.of(shortage.expected(), shortage.found()),
                        Wording.measure(shortage.missing(), line.unit()),
                        Finding.percent(shortage.missing(), shortage.covered),
                        shortage.value(),
                        description));
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
                                "Billed " + found + ", which cannot be compared with what was received: " + reason)
                        .forbidden(reason, "unit conversions"));
    }

    private static Quantity quantity(JudgedLine line, Ratio amount) {
        return Wording.quantity(amount, line.unit());
    }

    /** So much is covered of what is claimed, in the unit of the line. */
    private record Shortage(JudgedLine line, Ratio covered, Ratio claimed) {

        Ratio missing() {
            return claimed.minus(covered);
        }

        Quantity expected() {
            return quantity(line, covered);
        }

        Quantity found() {
            return quantity(line, claimed);
        }

        Quantity difference() {
            return quantity(line, missing());
        }

        Money value() {
            return new Rounding(line.billed.invoice.currency()).size(missing().times(line.worth()));
        }
    }
}
