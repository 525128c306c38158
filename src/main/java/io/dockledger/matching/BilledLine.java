package io.dockledger.matching;

import io.dockledger.money.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * One invoice line and what it takes of the goods that came for its order line. Everything here is in the unit of the
 * order line; {@link #inInvoiceUnit} brings it back.
 */
final class BilledLine {

    final InvoiceFacts invoice;
    final InvoiceFacts.Line line;
    final String part;
    final @Nullable OrderLineLedger ledger;

    private final Ratio toOrderUnit;
    private final boolean comparable;
    private Ratio claim;
    private Ratio forgone = Ratio.ZERO;
    private Ratio available = Ratio.ZERO;
    private Ratio taken = Ratio.ZERO;
    private Ratio heldShare = Ratio.ZERO;

    /** @param toOrderUnit null when no conversion leads from the invoice's unit to the order's */
    BilledLine(
            InvoiceFacts invoice,
            InvoiceFacts.Line line,
            String part,
            @Nullable OrderLineLedger ledger,
            @Nullable Ratio toOrderUnit) {
        this.invoice = invoice;
        this.line = line;
        this.part = part;
        this.ledger = ledger;
        this.comparable = ledger != null && toOrderUnit != null;
        this.toOrderUnit = toOrderUnit == null ? Ratio.ONE : toOrderUnit;
        this.claim = Ratio.of(line.quantity()).times(this.toOrderUnit);
    }

    /** There is an order line, and its unit and this one can be compared. */
    boolean isComparable() {
        return comparable;
    }

    /** What will never be claimed: it was paid short, or credited for good. Given in the invoice's unit. */
    void forgo(Ratio quantity) {
        forgone = forgone.plus(quantity.times(toOrderUnit));
    }

    /** A line that takes goods back makes up for others of the same invoice. Returns what is left to make up for. */
    Ratio makeUpFor(Ratio takenBack) {
        Ratio part = takenBack.min(claim.max(Ratio.ZERO));
        claim = claim.minus(part);
        return takenBack.minus(part);
    }

    void claimNothing() {
        claim = Ratio.ZERO;
    }

    /** Takes what is there of what is claimed, and a share of what is held for the rest. */
    void take() {
        if (ledger == null || !comparable) {
            return;
        }
        available = claim.min(ledger.left()).max(Ratio.ZERO);
        Ratio wanted = claim.minus(forgone);
        taken = ledger.take(wanted);
        heldShare = ledger.takeHeld(wanted.minus(taken));
    }

    Ratio claim() {
        return claim;
    }

    Ratio taken() {
        return taken;
    }

    /** What is billed and not covered, before any credit note. */
    Ratio missing() {
        return claim.minus(taken).max(Ratio.ZERO);
    }

    /** What would be missing if nothing had been forgone. */
    Ratio naturallyMissing() {
        return claim.minus(available).max(Ratio.ZERO);
    }

    Ratio heldShare() {
        return heldShare;
    }

    Ratio toOrderUnit() {
        return toOrderUnit;
    }

    Ratio inInvoiceUnit(Ratio quantity) {
        return quantity.dividedBy(toOrderUnit);
    }
}
