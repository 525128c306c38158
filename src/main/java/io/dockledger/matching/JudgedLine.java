package io.dockledger.matching;

import io.dockledger.money.Quantity;
import io.dockledger.money.Ratio;

/** A line of the judged invoice: its share of the goods, its prices, and what credit notes took off. In its own unit. */
final class JudgedLine {

    final BilledLine billed;
    final LinePrices prices;

    private boolean priceTrusted = true;
    private LineCredit credit = LineCredit.NONE;

    JudgedLine(BilledLine billed, LinePrices prices) {
        this.billed = billed;
        this.prices = prices;
    }

    Subject subject() {
        OrderLineLedger ledger = billed.ledger;
        return Subject.line(
                billed.invoice.key(),
                billed.part,
                ledger == null ? null : ledger.line.family(),
                billed.invoice.currency(),
                billed.line.amount());
    }

    String unit() {
        return billed.line.unit();
    }

    /** The order contradicts itself, so its price is not compared. */
    void distrustPrice() {
        priceTrusted = false;
    }

    boolean isPriceComparable() {
        return priceTrusted && prices.ordered() != null;
    }

    /** What one unit of what is missing is worth. */
    Ratio worth() {
        return priceTrusted ? prices.worth() : prices.leastWorth();
    }

    /** By how much money the price is too high, after credit notes; below zero where it is too low. */
    Ratio pricedTooHigh() {
        return prices.billed().minus(worth()).times(billed.line.quantity()).minus(credit.price());
    }

    /** By how much the line amount is more than quantity x price, after credit notes. */
    Ratio amountTooHigh() {
        Ratio tooHigh = Ratio.of(billed.line.amount()).minus(prices.billed().times(billed.line.quantity()));
        // On a line that nobody ordered, credit notes are for the line as such.
        return billed.ledger == null ? tooHigh : tooHigh.minus(credit.amount());
    }

    /** What is billed and not covered, after credit notes. */
    Ratio missing() {
        return billed.inInvoiceUnit(billed.missing()).minus(credit.goods()).max(Ratio.ZERO);
    }

    /** What a credit note may be for: missing goods, or those that were missing when it was accepted. */
    Ratio creditableGoods() {
        return billed.inInvoiceUnit(billed.naturallyMissing())
                .minus(credit.goods())
                .max(Ratio.ZERO);
    }

    /** What is billed after credit notes. */
    Ratio claim() {
        return billed.inInvoiceUnit(billed.claim()).minus(credit.goods());
    }

    LineCredit credit() {
        return credit;
    }

    void credit(LineCredit now) {
        credit = now;
    }

    LineMatch toMatch() {
        OrderLineLedger ledger = billed.ledger;
        boolean comparable = ledger != null && billed.isComparable();
        return new LineMatch(
                billed.part,
                ledger == null ? null : ledger.order.number(),
                ledger == null ? null : ledger.line.line(),
                new Quantity(billed.line.quantity(), unit()),
                quantity(ledger == null || !comparable ? Ratio.ZERO : ledger.free()),
                quantity(ledger == null || !comparable ? Ratio.ZERO : ledger.held()),
                quantity(billed.taken()),
                Wording.quantity(credit.goods(), unit()));
    }

    private Quantity quantity(Ratio inOrderUnit) {
        return inOrderUnit.signum() == 0
                ? Quantity.zero(unit())
                : Wording.quantity(billed.inInvoiceUnit(inOrderUnit), unit());
    }
}
